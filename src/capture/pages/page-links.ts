import { absoluteUrl } from '../../html/absolute-urls';
import { isInBox } from '../metadata/sources';
import { oneLine, textOf } from '../text';
import { numbersIn } from './page-number';
import { isNext, isPrevious, isSingle } from './page-words';

/** A link that may lead to another page of an article. */
export interface PageLink {
  readonly element: Element;
  readonly href: string;
  /** The number that it shows; null when there is none, or other words. */
  readonly shows: number | null;
  /** 1 when it says that it leads to the page after, -1 to that before, 0 when it says neither. */
  readonly leads: -1 | 0 | 1;
  /** Whether it says that it leads to all pages in one. */
  readonly isWhole: boolean;
}

/** Boxes whose links lead to more of something else. */
const ELSEWHERE = ['comment', 'calendar', 'related', 'slideshow', 'repeater', 'posts', 'loop', 'reviews', 'feedback']
  .map((name) => `[class*="${name}" i], [id*="${name}" i]`)
  .join();
/** A number with a word for "page", in any language. In characters. */
const LONGEST_NUMBER = 16;
/** Longer words say more than where to go on. */
const LONGEST = 80;

/** The links of a page to its own origin that may be of its article's pages, in the order of the page. */
export function findLinks(page: Document, url: string): readonly PageLink[] {
  const { origin } = new URL(url);
  return [...page.querySelectorAll('a[href], link[rel~="next" i], link[rel~="prev" i]')].flatMap((element) => {
    const text = textOf(element) || oneLine(element.getAttribute('aria-label') ?? element.getAttribute('title'));
    if (text.length > LONGEST && !element.getAttribute('rel')) return [];
    const saying = { shows: numberShown(text), leads: leadOf(element, text), isWhole: isSingle(text) };
    if (saying.shows === null && saying.leads === 0 && !saying.isWhole) return [];
    const href = absoluteUrl(element.getAttribute('href') ?? '', page.baseURI || url);
    return href?.startsWith(`${origin}/`) && !isInBox(element, ELSEWHERE) ? [{ element, href, ...saying }] : [];
  });
}

function numberShown(text: string): number | null {
  const [number, ...more] = text.length <= LONGEST_NUMBER ? numbersIn(text) : [];
  return number === undefined || more.length > 0 ? null : number;
}

function leadOf(element: Element, text: string): PageLink['leads'] {
  const rel = element.getAttribute('rel') ?? '';
  if (/\bnext\b/i.test(rel) || isNext(text)) return 1;
  return /\bprev\b/i.test(rel) || isPrevious(text) ? -1 : 0;
}
