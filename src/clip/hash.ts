import type { ExplainedText } from './clip';

/** SHA-256 of a text's UTF-8 bytes, in hex. Needs a secure context, as every extension page and worker is. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
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
