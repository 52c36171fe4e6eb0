/** The picture at the head of an article. */
export interface LeadImage {
  /** Absolute http(s) address. */
  readonly src: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** An article that its page spreads over several pages. */
export interface Pages {
  /** The number of the first page that is kept, from 1. */
  readonly first: number;
  /** How many pages are kept, in order from the first. */
  readonly kept: number;
  /** How many pages the article has. */
  readonly total: number;
  /** Absolute http(s) addresses of the pages that are not kept, in order. */
  readonly missing: readonly string[];
}

/**
 * Why an article looks partial. `wall`: the page asks to pay or to sign in. `teaser`: it ends in an ellipsis or an
 * invitation to read on. `shorter`: the page itself says that it is longer. `pages`: the article has more pages.
 */
export const PARTIAL_REASONS = ['wall', 'teaser', 'shorter', 'pages'] as const;

export interface Partiality {
  readonly reason: (typeof PARTIAL_REASONS)[number];
  /** How long the page says the article is, in words; null when it does not say. */
  readonly declaredWords: number | null;
}

/** The copy in a public archive from which an article was read. */
export interface ArchivedCopy {
  /** Absolute http(s) address of the copy. */
  readonly url: string;
  /** When the archive made it: ISO 8601 UTC; null when its address does not say. */
  readonly time: string | null;
}

/** What a step of the capture took out of a page, or put back. */
export interface Change {
  /** The name of the step; `hand` when a person did it. */
  readonly step: string;
  readonly action: 'removed' | 'restored';
  /** Where it stood in the page: a path such as `main > div.related > p`. */
  readonly where: string;
  /** One line a block. */
  readonly text: string;
  /** Sanitised, as `Article.html`. '' when it is too long to be kept. */
  readonly html: string;
  /** How many of the blocks at the top of the article stand before it. */
  readonly before: number;
}

/**
 * What is found in a page. JSON only: it crosses from the page to the background.
 *
 * `null` means "the page does not say". Times are ISO 8601: UTC (`2023-11-08T14:23:00.000Z`) when the page
 * gives a zone, and by the clock of that zone where it is at another day (`2023-11-08T23:30:00.000-05:00`); a plain date
 * (`2023-11-08`) when it gives a day alone or a time without a zone. The day that is written is the one the page shows.
 */
export interface Article {
  /** The address the page was read from, as the browser showed it. */
  readonly url: string;
  /** The address the clip is filed under; see `canonicalUrl`. */
  readonly canonicalUrl: string;
  /** Never empty: the page's address when it has no title. */
  readonly title: string;
  /** The people who wrote it, separated by ", ". */
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly excerpt: string | null;
  /** BCP 47 tag, such as `pt-BR`. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  readonly leadImage: LeadImage | null;
  /** Null when all of the article is on one page. */
  readonly pages: Pages | null;
  /** Null when the article looks whole. */
  readonly partial: Partiality | null;
  /** Null when the page is no copy. */
  readonly archived: ArchivedCopy | null;
  /** Sanitised where it was captured. Sanitise again before showing it. The title is not in it. */
  readonly html: string;
  /** The text of `html`, one line a block, without captions: they stand beside the text. */
  readonly text: string;
  /** See `wordCount`. */
  readonly wordCount: number;
}

/** An article with what the capture took out of its page and put back, in the order of the page. */
export interface ExplainedArticle extends Article {
  readonly changes: readonly Change[];
}
