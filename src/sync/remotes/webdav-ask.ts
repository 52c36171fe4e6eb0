import { basicAuth } from './basic-auth';
import { BOUNDS } from './bounds';
import type { RemoteCollaborators, RemoteSettings } from './remote-kind';
import { type RemoteAnswer, type RemoteRequest, send } from './request';
import { statusError } from './status-error';

/** What is asked, other than the method and the address; what is left out is as for a small file. */
export interface WebdavQuestion extends Partial<Pick<RemoteRequest, 'headers' | 'body' | 'timeoutMs' | 'mostBytes'>> {
  readonly signal: AbortSignal;
}

/** Sends a request in the name of an account. @throws ClipperError as `send`, and `sync-auth` for a 401. */
export type AskWebdav = (method: string, url: string, question: WebdavQuestion) => Promise<RemoteAnswer>;

/** How to ask a server, as the account that was entered. */
export function webdavAsk(settings: RemoteSettings, collaborators: RemoteCollaborators): AskWebdav {
  const account = basicAuth(settings['user'] ?? '', settings['password'] ?? '');
  const usual = { timeoutMs: collaborators.timeouts.smallMs, mostBytes: BOUNDS.wordsBytes };
  return async (method, url, { signal, headers, ...rest }) => {
    const request = { ...usual, ...rest, method, url, headers: { ...account, ...headers } };
    const answer = await send(request, collaborators, signal);
    if (answer.status === 401) throw statusError(answer, { host: new URL(url).hostname, now: collaborators.now });
    return answer;
  };
}

/** What a PROPFIND of a folder answers: of the folder alone, or of what is right in it as well. */
export function propfind(ask: AskWebdav, url: string, { depth, question, signal }: PropfindQuestion) {
  const headers = { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' };
  // With the slash: without it servers redirect to the address that has it.
  return ask('PROPFIND', `${url}/`, { headers, body: question, mostBytes: BOUNDS.listingBytes, signal });
}

interface PropfindQuestion {
  readonly depth: '0' | '1';
  readonly question: string;
  readonly signal: AbortSignal;
}
