import type { KeptImage } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import type { MissingReason } from '../clip/pictures';
import { pictureKind } from './picture-kind';

/** Chrome stops a background one of whose requests takes half a minute. */
const TIMEOUT_MS = 25_000;

/** What servers say who may have it in a moment. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** A picture that was fetched, or why it could not be had. */
export type FetchedPicture = Omit<KeptImage, 'src'> | { readonly missing: MissingReason };

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/**
 * Fetches a picture as nobody: without cookies, without saying from where.
 *
 * Any background that may read from the picture's site.
 */
export async function fetchPicture(
  src: string,
  { fetch: request, timeoutMs = TIMEOUT_MS, maxBytes = LIMITS.pictureBytes }: FetchOptions,
): Promise<FetchedPicture> {
  if (!/^https?:/i.test(URL.parse(src)?.protocol ?? '')) return { missing: 'refused' };
  try {
    const response = await request(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'image/avif,image/webp,image/*' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = response.ok ? await readUpTo(maxBytes, response) : await turnDown(response);
    if (!bytes) return { missing: response.ok ? 'too-large' : reasonOf(response.status) };
    const mimeType = pictureKind(bytes);
    return mimeType === null ? { missing: 'not-picture' } : { mimeType, bytes };
  } catch {
    return { missing: 'network' }; // No answer, half of one, or none in time: `fetch` tells no more.
  }
}

function reasonOf(status: number): MissingReason {
  return status >= 500 || LATER.has(status) ? 'network' : 'refused';
}

/** The bytes of an answer; null, and no more of it is read, once there are too many. */
async function readUpTo(maxBytes: number, response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function turnDown(response: Response): Promise<null> {
  await response.body?.cancel();
  return null;
}
