import type { Clip } from '../../clip/clip';
import { authorsOf, type Author } from './authors';
import { siteHost } from '../../clip/site-host';

/** A clip as an article of a newspaper that is cited. What is not known is null, or not in a list. */
export interface Citation {
  /** By which the citation is called in a text; see `citationKeys`. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Author[];
  readonly publication: string | null;
  readonly published: Day | null;
  readonly url: string;
  readonly accessed: Day | null;
  readonly language: string | null;
  readonly abstract: string | null;
  readonly section: string | null;
  /** The tags, then the page's keywords, each once. */
  readonly keywords: readonly string[];
  /** The address of a copy in a public archive. */
  readonly archived: string | null;
}

/** A day as it is written: year, month from 1, day. */
export type Day = readonly [year: number, month: number, day: number];

/** What is cited of a clip, every text on one line. */
export function citationOf(clip: Clip, key: string): Citation {
  const { siteName, canonicalUrl } = clip;
  return {
    key,
    title: line(clip.title) ?? canonicalUrl,
    authors: authorsOf(line(clip.byline), { siteName, lang: clip.lang }),
    publication: line(siteName) ?? line(siteHost(canonicalUrl)),
    published: dayOf(clip.publishedTime),
    url: canonicalUrl.replace(/\s/g, encodeURIComponent).toWellFormed(),
    accessed: dayOf(clip.clippedTime),
    language: line(clip.lang),
    abstract: line(clip.excerpt),
    section: line(clip.section),
    keywords: [...new Set([...clip.tags, ...clip.keywords].flatMap((each) => line(each) ?? []))],
    archived: line(clip.archived?.url ?? null),
  };
}

/** A day as ISO 8601. */
export function isoDay([year, month, day]: Day): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

function dayOf(time: string | null): Day | null {
  const date = new Date(time?.slice(0, 10) ?? '');
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? [year, date.getUTCMonth() + 1, date.getUTCDate()] : null;
}

function line(value: string | null): string | null {
  const clean = value?.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\ufffe\uffff]+/gu, ' ');
  // Two blanks before a hyphen part a tag from its value for readers of RIS.
  return clean?.replace(/ {2,}/g, ' ').trim() || null;
}
