import { type Bytes, toHex } from './bytes';
import type { ExplainedText } from './clip';

/** SHA-256 of bytes, or of a text's in UTF-8, in hex. Needs a secure context, as extension pages and workers are. */
export async function sha256(content: string | Bytes): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return toHex(new Uint8Array(digest));
}

/**
 * The key of a body: SHA-256 of its HTML and of what was left out of it, if that is known.
 *
 * The same text from two pages that left out different things is two bodies: neither's parts take the other's place.
 */
export function bodyHash({ html, changes }: Pick<ExplainedText, 'html' | 'changes'>): Promise<string> {
  return sha256(changes ? `${html}\n${JSON.stringify(changes)}` : html);
}

/** The id of the clip that is filed under a canonical URL: 32 hex digits. */
export async function clipId(canonicalUrl: string): Promise<string> {
  return (await sha256(canonicalUrl)).slice(0, 32);
}

/**
 * By what an article is known to be unchanged: its title and text, whatever the white space.
 *
 * Pictures are left out: their addresses change with every visit on many sites.
 */
export function fingerprint({ title, text }: { readonly title: string; readonly text: string }): Promise<string> {
  return sha256(`${title}\n${text}`.replace(/\s+/gu, ' ').trim());
}
