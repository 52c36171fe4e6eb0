import { textOf } from '../text';
import { isElsewhere } from './elsewhere';
import { linesNearHeadline, textsIn } from './near-headline';
import { shortText } from './short-text';
import { namesIn, signature } from './signature';
import type { Sources } from './sources';

const LINK = 'a[rel~="author"], a[href*="/author/"]';
const NAMED = /author[-_]*name/i;
const NAMED_OR_BOX = /author[-_]*name|byline|(?:^|\s)author(?:\s|$)/i;
const WRITTEN = /by-?line|post-author|autor|writer|reporter|(?:^|[\s_-])authors?(?:\s|$)/i;
/** What leads to other articles, not to who wrote this one. */
const OTHER_LINK = '[rel~="tag"], [rel~="category"], [href*="/tag/"], [href*="/category/"], [href*="/topic"]';
const MAX_BYLINE = 120;
/** Without a word that says so, one word may be anything. */
const WHOLE_NAME = /\s|^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;

/** The first link to an author, and those beside it; a link to the only author, wherever it stands. */
export function linkedNames({ page }: Sources): string[] {
  const links = [...(page.body?.querySelectorAll(LINK) ?? [])].filter((link) => textOf(link));
  const beside = besideFirst(links);
  return beside.length > 0 || new Set(links.map(textOf)).size > 1 ? beside : links.slice(0, 1).map(textOf);
}

/** The names that a line near the headline signs with. */
export function signedNames(sources: Sources): string[] {
  for (const { texts } of linesNearHeadline(sources)) {
    const signed = signature(texts);
    if (signed.length > 0) return signed;
  }
  return [];
}

/** The first element named for an author's name, and those beside it. */
export function namedNames({ classed }: Sources): string[] {
  return besideFirst(
    classed(NAMED_OR_BOX).flatMap((element) =>
      NAMED.test(element.getAttribute('class') ?? '')
        ? [element]
        : [...element.querySelectorAll(`a:not(${OTHER_LINK})`)],
    ),
  );
}

/** The names in the first element named for authors that has some. */
export function writtenNames({ page, classed }: Sources): string[] {
  for (const element of [page.getElementById('author'), ...classed(WRITTEN)]) {
    if (!element || !shortText(element, MAX_BYLINE) || isElsewhere(element)) continue;
    const names = element.querySelector(OTHER_LINK) ? signature(textsIn(element)) : namesOf(element);
    if (names.length > 0) return names;
  }
  return [];
}

function besideFirst(elements: readonly Element[]): string[] {
  const first = elements.find((element) => namesOf(element).length > 0 && !isElsewhere(element));
  const box = first?.parentElement?.parentElement;
  return elements.filter((element) => box?.contains(element)).flatMap(namesOf);
}

function namesOf(element: Element): string[] {
  const texts = textsIn(element);
  const signed = signature(texts);
  return signed.length > 0 ? signed : texts.flatMap(namesIn).filter((name) => WHOLE_NAME.test(name));
}
