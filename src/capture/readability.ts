import { Readability } from '@mozilla/readability';
import { weight } from './text';

/** Shorter texts make Readability look again, less strictly. In characters; CJK characters say more. */
const MIN_TEXT = { dense: 140, other: 500 };

/**
 * The element that holds the article in a copy of a page; null when there is none.
 *
 * Eats the copy. What elements are named stays with them.
 */
export function findArticle(copy: Document): Element | null {
  // Readability looks at the first node before it looks whether there is one.
  if (!copy.body || !copy.firstChild) return null;
  const reader = new Readability<Element>(copy, {
    charThreshold: isDense(copy.body) ? MIN_TEXT.dense : MIN_TEXT.other,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}

/** Whether a text is of a script whose characters say more than letters do. */
function isDense(body: Element): boolean {
  const text = body.textContent ?? '';
  return weight(text) > 1.45 * text.length;
}
