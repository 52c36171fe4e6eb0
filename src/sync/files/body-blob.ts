import type { ExplainedBody } from '../../clip/clip';
import { ClipperError } from '../../clip/errors';
import { bodyHash } from '../../clip/hash';
import { parseBody } from '../../clip/schema/body';
import type { Bytes } from '../../clip/bytes';

/** A body as a blob: JSON. */
export function encodeBody({ html, text, changes }: ExplainedBody): Bytes {
  return new TextEncoder().encode(JSON.stringify({ html, text, changes }));
}

/**
 * The body of a blob, once it is found to be the one that the hash names.
 *
 * @throws ClipperError `sync-corrupt`.
 */
export async function decodeBody(hash: string, bytes: Bytes): Promise<ExplainedBody> {
  const body = parseBody(json(bytes));
  if (!body || (await bodyHash(body)) !== hash) throw new ClipperError('sync-corrupt', `It is not body ${hash}`);
  return { ...body, hash };
}

function json(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
