import { comparable, oneLine } from '../text';
import { textIn } from './json-ld';
import { firstOf, type Sources } from './sources';

/**
 * The section of the publication; null when the page does not say.
 *
 * Sources: JSON-LD; OpenGraph; other `<meta>`; microdata.
 */
export function readSection({ page, thing, meta }: Sources): string | null {
  return firstOf([
    textIn(thing.articleSection),
    ...meta('article:section', 'section', 'parsely-section', 'sailthru.section', 'cxenseparse:section', 'category'),
    page.querySelector('[itemprop~="articleSection"]')?.textContent,
  ]);
}

/**
 * What the article is about, in the page's words and order, none twice.
 *
 * Sources: JSON-LD, else OpenGraph's tags, else `<meta>`.
 */
export function readKeywords({ thing, meta }: Sources): string[] {
  const lists = [
    [thing.keywords].flat().filter((each) => typeof each === 'string'),
    meta('article:tag', 'og:article:tag'),
    meta('news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags'),
  ];
  const list = lists.find((each) => each.length > 0) ?? [];
  const split = list.length === 1 ? (list[0] ?? '').split(/[,;、，；|]/) : list;
  const known = new Map(split.map((keyword) => [comparable(keyword), oneLine(keyword)]));
  known.delete('');
  return [...known.values()];
}
