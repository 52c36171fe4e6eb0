import { textOf } from '../text';
import { numbersIn } from './page-number';
import type { PageLink } from './page-links';

/** "Page 2 of 3" is no longer, in any language. */
const LONGEST = 40;

/** How many pages the words beside the links say there are, such as "2 / 3"; 0 when they do not say. */
export function saidTotal(links: readonly PageLink[], here: number): number {
  const boxes = new Set(links.map(({ element }) => element.closest('nav, ul, ol, p, div, section')));
  const around = new Set([...boxes].flatMap((box) => [box, box?.parentElement ?? null]));
  const totals = [...around].flatMap((box) => (box && box.localName !== 'body' ? totalsIn(box, here) : []));
  return Math.max(0, ...totals);
}

function totalsIn(box: Element, here: number): number[] {
  return [box, ...box.querySelectorAll('*')].flatMap((element) => {
    const text = element.querySelector('a') ? ownText(element) : textOf(element);
    const [page, total = 0, ...more] = text.length <= LONGEST ? numbersIn(text) : [];
    // Numbers with nothing but blanks between them are those of two pages.
    return page === here && total >= here && more.length === 0 && !/\p{Nd}\s+\p{Nd}/u.test(text) ? [total] : [];
  });
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node instanceof Text ? node.data : ' '))
    .join('')
    .trim();
}
