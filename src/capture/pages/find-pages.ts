import type { Pages } from '../../clip/article';
import { LIMITS } from '../../clip/limits';
import { findLinks, type PageLink } from './page-links';
import { keyOf, type Numbered, numberAt, type Place, PLACES } from './page-number';
import { saidTotal } from './said-total';

/** The pages that an article is spread over. */
export interface Series {
  /** The number of this page, from 1. */
  readonly here: number;
  readonly total: number;
  /** Where the other pages are, by their numbers. */
  readonly addresses: ReadonlyMap<number, string>;
  /** Where all of it is on one page; null when the page does not say. */
  readonly single: string | null;
}

/** Addresses of pages that list articles: their pages are no article's. */
const LIST =
  /^[^?]*\/(?:tags?|topics?|themen?|search|suche|recherche|categor(?:y|ies|ie|ia)|authors?|auteurs?|archives?(?!\/\d{5})|sections?|rubrique|rubrik|forum)\/|[?&](?:q|s|search|query)=/i;

/** Which pages of its article this one is, and which are missing; null when it is all there is. */
export function findPages(page: Document, url: string): Pages | null {
  const series = findSeries(page, url);
  if (!series) return null;
  const { here, total, addresses } = series;
  const missing = [...addresses].toSorted(([a], [b]) => a - b).map(([, address]) => address);
  return { first: here, kept: 1, total, missing };
}

/**
 * The pages of an article, by the links between them.
 *
 * Only links of the page's own origin count, whose addresses differ from the page's in a page number alone, and that
 * show this number or lead to the page before or after.
 */
export function findSeries(page: Document, url: string): Series | null {
  if (!/^https?:/.test(url) || LIST.test(url)) return null;
  const links = findLinks(page, url);
  for (const place of PLACES) {
    const series = seriesAt(place, links, url);
    if (series) return series;
  }
  return null;
}

/** A link with the number that its address has; that of the bare address is null. */
interface Candidate extends PageLink {
  readonly number: number | null;
  readonly numbered: Numbered | null;
}

function seriesAt(place: Place, links: readonly PageLink[], url: string): Series | null {
  const own = numberAt(place, url);
  const stems = new Set([keyOf(url), ...(own ? [keyOf(own.stem)] : [])]);
  const candidates = links.flatMap((link): Candidate[] => {
    const numbered = numberAt(place, link.href);
    if (numbered) return stems.has(keyOf(numbered.stem)) ? [{ ...link, numbered, number: numbered.number }] : [];
    return own && keyOf(link.href) === keyOf(own.stem) ? [{ ...link, numbered: null, number: null }] : [];
  });
  const offset = offsetOf(candidates, own);
  const here = own ? own.number + offset : 1;
  const sure = candidates
    .map((each) => ({ ...each, page: each.number === null ? 1 : each.number + offset }))
    .filter(({ page, shows, leads }) => page !== here && (shows === page || (leads !== 0 && page === here + leads)));
  const template = sure.find(({ numbered }) => numbered)?.numbered ?? own;
  if (sure.length === 0 || !template || (place.isDoubtful && sure.every(({ shows }) => shows === null))) return null;

  const total = Math.min(Math.max(here, saidTotal(sure, here), ...sure.map(({ page }) => page)), LIMITS.pages);
  if (here < 1 || here > total) return null;
  const known = new Map(sure.map(({ page, href }) => [page, href]));
  const others = Array.from({ length: total }, (_, index) => index + 1).filter((each) => each !== here);
  const addressOf = (each: number) => known.get(each) ?? (each === 1 ? template.stem : template.at(each - offset));
  return {
    here,
    total,
    addresses: new Map(others.map((each) => [each, addressOf(each)])),
    single: links.find(({ isWhole, href }) => isWhole && isBeside(href, template.stem))?.href ?? null,
  };
}

/** What is to be added to the numbers in addresses: some sites begin with 0. */
function offsetOf(candidates: readonly Candidate[], own: Numbered | null): number {
  for (const { number, shows, leads } of candidates) {
    if (number === null) continue;
    const page = shows ?? (leads !== 0 && !own ? 1 + leads : null);
    if (page !== null && page - number >= 0 && page - number <= 1) return page - number;
  }
  return 0;
}

/** Whether an address may be that of the same article written on one page. */
function isBeside(href: string, stem: string): boolean {
  const [path = ''] = keyOf(stem)
    .replace(/\.[a-z]+(?=\?|$)/i, '')
    .split('?');
  return keyOf(href).startsWith(path) && keyOf(href) !== keyOf(stem);
}
