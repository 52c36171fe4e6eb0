import { Readability } from '@mozilla/readability';

/** Shorter texts make Readability look again, less strictly. CJK characters say more. */
const MIN_TEXT = { dense: 140, other: 350 };

/**
 * The element that holds the article in a copy of a page; null when there is none.
 *
 * Eats the copy. Classes stay: the steps after this one read them, and the sanitiser drops them.
 */
export function findArticle(copy: Document, dense: boolean): Element | null {
  // Readability looks at the first node before it looks whether there is one.
  if (!copy.body || !copy.firstChild) return null;
  const reader = new Readability<Element>(copy, {
    charThreshold: dense ? MIN_TEXT.dense : MIN_TEXT.other,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}
