import { textOf, weight } from '../text';

/** A link that says this much is no link but text: the page forgot to close one. By weight. */
const LONG = 150;

/** Dissolves, in place, links that were never closed: the parser carries them on into every paragraph. */
export function mendLinks(body: Element): void {
  const seen = new Set<string>();
  for (const link of body.querySelectorAll('a[href]')) {
    if (!mayBeLong(link) || weight(textOf(link)) < LONG) continue;
    const href = link.getAttribute('href') ?? '';
    // One long link may be a teaser; the second to the same place is not.
    if (seen.has(href)) dissolveAll(body, href);
    seen.add(href);
  }
}

/** Spares the many short links the work of weighing them. */
function mayBeLong({ textContent }: Element): boolean {
  return textContent !== null && textContent.length > LONG / 3;
}

function dissolveAll(body: Element, href: string): void {
  for (const link of body.querySelectorAll(`a[href="${CSS.escape(href)}"]`)) link.replaceWith(...link.childNodes);
}
