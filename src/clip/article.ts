/** The picture at the head of an article. */
export interface LeadImage {
  /** Absolute http(s) address. */
  readonly src: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/**
 * What is found in a page. JSON only: it crosses from the page to the background.
 *
 * `null` means "the page does not say". Times are ISO 8601: UTC (`2023-11-08T14:23:00.000Z`) when the page
 * gives a zone, a plain date (`2023-11-08`) when it gives a day alone or a time without a zone.
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
  /** Sanitised where it was captured. Sanitise again before showing it. The title is not in it. */
  readonly html: string;
  /** The text of `html`: one line a block. */
  readonly text: string;
  /** See `wordCount`. */
  readonly wordCount: number;
}
