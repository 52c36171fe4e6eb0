import type { Dialect } from '../clip/template';
import { parseHtml } from '../html/parse';
import type { Block } from './mdast';
import { pageOf } from './page';
import { type TreeElement, treeOf } from './tree';
import { blocksOf } from './walk';
import { writeMarkdown } from './write/write';

export interface MarkdownOptions {
  /** The page's address: relative addresses become absolute, links to places in the page are known. */
  readonly baseUrl?: string;
  /** What the labels of footnotes begin with, so that several texts in one file do not share theirs. */
  readonly notePrefix?: string;
  /** Which Markdown is written; without one, `gfm`. */
  readonly dialect?: Dialect;
  /**
   * Where a picture that is kept stands beside the text, as a path that is not encoded; null for one that is not kept.
   *
   * Asked with the address as it is in the text.
   */
  readonly addressOfImage?: (src: string) => string | null;
}

/**
 * The body of an article as Markdown: as `dialects.ts` says where dialects differ.
 *
 * What Markdown has no form for stays HTML, of listed elements only. Ends with a line break; empty for an article
 * that shows nothing. Linear in the length of `source`, at any depth. Any context with a DOM.
 */
export function toMarkdown(source: string, options: MarkdownOptions = {}): string {
  return writeMarkdown(blocksIn(treeOf(parseHtml(source)), options), options.dialect);
}

/** The same as a tree, to be put together with other blocks before it is written. */
export function blocksIn(root: TreeElement, options: MarkdownOptions): readonly Block[] {
  return blocksOf(root.children, pageOf(root, options));
}
