import { LIMITS } from '../../clip/limits';
import { readBounded } from '../../clip/read-bounded';
import { parseHtml } from '../../html/parse';

/** No page of an article is larger. */
const MOST_BYTES = 2 * LIMITS.html;
/** A page that takes longer will not come. */
const LONGEST_MS = 15_000;
/** Where a page may name its own encoding. */
const HEAD_BYTES = 1_024;

/**
 * Another page of this page's origin, with this page's cookies, as a document in which nothing runs or loads.
 *
 * @throws Error if there is no such page, it is another origin's, no HTML, too large or too slow.
 */
export async function fetchPage(url: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(url, {
    mode: 'same-origin', // A redirect to another origin fails.
    credentials: 'same-origin',
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    throw new Error(`${url} answers ${response.status} ${type}`);
  }
  const { bytes, isWhole } = await readBounded(response.body, MOST_BYTES);
  if (!isWhole) throw new Error(`${url} is too large`);
  const html = decode(bytes, type);
  return at(response.url || url, parseHtml(html).ownerDocument);
}

/** The encoding is the one the server names, or the page, or that of the page this script is in: of the same site. */
function decode(bytes: Uint8Array<ArrayBuffer>, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const names = [
    /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1],
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1],
  ];
  for (const name of [...names, document.characterSet]) {
    try {
      if (name) return new TextDecoder(name).decode(bytes);
    } catch {
      // No such encoding: the next may be one.
    }
  }
  return new TextDecoder().decode(bytes);
}

/** Gives a parsed document the address it was read from: parsed ones have that of the page their script is in. */
function at(url: string, page: Document): Document {
  const base = new URL(page.querySelector('base[href]')?.getAttribute('href') ?? '', url).href;
  for (const [name, value] of Object.entries({ URL: url, documentURI: url, baseURI: base })) {
    Object.defineProperty(page, name, { value });
  }
  return page;
}
