import type { KeptImage } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import type { MissingReason } from '../clip/pictures';
import { pictureKind } from '../clip/picture-kind';
import { readBounded } from '../clip/read-bounded';

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
    if (!response.ok) return await turnDown(response);
    const { bytes, isWhole } = await readBounded(response.body, maxBytes);
    if (!isWhole) return { missing: 'too-large' };
    const kind = pictureKind(bytes);
    return kind ? { mimeType: kind.mimeType, bytes } : { missing: 'not-picture' };
  } catch {
    return { missing: 'network' }; // No answer, half of one, or none in time: `fetch` tells no more.
  }
}

function reasonOf(status: number): MissingReason {
  return status >= 500 || LATER.has(status) ? 'network' : 'refused';
}

async function turnDown({ body, status }: Response): Promise<FetchedPicture> {
  await body?.cancel();
  return { missing: reasonOf(status) };
}
