import { ClipperError } from '../../clip/errors';
import { type BoundedBytes, readBounded } from '../../clip/read-bounded';
import type { RemoteCollaborators } from './remote-kind';

export interface RemoteRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly timeoutMs: number;
  /** How much of the answer is read. */
  readonly mostBytes: number;
}

export interface RemoteAnswer extends BoundedBytes {
  /** 302 for every redirect: browsers do not say which. */
  readonly status: number;
  readonly headers: Headers;
}

/** No cookies, no stored answers, and no other address than the one that was entered. */
const OPTIONS = { credentials: 'omit', cache: 'no-store', redirect: 'manual' } as const;

/**
 * The answer to a request, whatever its status. What fails on the network is sent once more at once: every request of a
 * remote may be repeated.
 *
 * @throws ClipperError `sync-timeout`, `sync-offline` or `sync-unreachable`; and the signal's reason when it is aborted.
 */
export async function send(
  request: RemoteRequest,
  collaborators: RemoteCollaborators,
  signal: AbortSignal,
): Promise<RemoteAnswer> {
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const host = new URL(request.url).hostname;
  const either = AbortSignal.any([signal, deadline]);
  const attempt = async (): Promise<RemoteAnswer | { readonly cause: unknown }> => {
    try {
      return await sendOnce(request, collaborators, either);
    } catch (cause) {
      signal.throwIfAborted();
      if (deadline.aborted) throw new ClipperError('sync-timeout', `No answer from ${host}`, { details: { host } });
      return { cause };
    }
  };
  const first = await attempt();
  const answer = 'cause' in first ? await attempt() : first;
  if (!('cause' in answer)) return answer;
  if (!collaborators.isOnline()) throw new ClipperError('sync-offline', 'Not connected', answer);
  throw new ClipperError('sync-unreachable', `${host} cannot be reached`, { ...answer, details: { host } });
}

async function sendOnce(
  { method, url, headers, body, mostBytes }: RemoteRequest,
  { fetch }: RemoteCollaborators,
  signal: AbortSignal,
): Promise<RemoteAnswer> {
  const response = await fetch(url, { ...OPTIONS, method, headers, signal, ...(body === undefined ? {} : { body }) });
  const status = response.type === 'opaqueredirect' ? 302 : response.status;
  return { status, headers: response.headers, ...(await readBounded(response.body, mostBytes)) };
}
