import type { Metadata } from '../metadata/metadata';
import type { Sources } from '../metadata/sources';

/** What is known of one publisher's pages, where reading them as any page goes wrong. Selectors are of CSS. */
export interface Rule {
  /** The parts that make up the article, in the order of the page. Without it the article is found as on any page. */
  readonly content?: string;
  /** What in the page is not the article's. */
  readonly remove?: string;
  /** The paragraph under the headline that is set apart from the text. */
  readonly lead?: string;
  /** What the page says where other pages say it elsewhere; null leaves what is read as from any page, '' is none. */
  readonly metadata?: { readonly [Field in keyof Metadata]?: (sources: Sources) => Metadata[Field] | null };
}

/** A row of the table of rules. */
export interface SiteRule {
  /** Fits the host and path of the page's address, such as `www.rfi.fr/cn/…`; of an archived copy, of the original's. */
  readonly match: RegExp;
  readonly rule: Rule;
  /** The fixture written for it: a folder of `tests/fixtures/pages`. */
  readonly sample: string;
}
