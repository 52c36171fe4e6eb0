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
}

/**
 * The body of an article as CommonMark with GFM's tables, task lists, deletions and footnotes.
 *
 * What Markdown has no form for stays HTML, of listed elements only. Ends with a line break; empty for an article
 * that shows nothing. Linear in the length of `source`, at any depth. Any context with a DOM.
 */
export function toMarkdown(source: string, options: MarkdownOptions = {}): string {
  return writeMarkdown(blocksIn(treeOf(parseHtml(source)), options));
}

/** The same as a tree, to be put together with other blocks before it is written. */
export function blocksIn(root: TreeElement, options: MarkdownOptions): readonly Block[] {
  return blocksOf(root.children, pageOf(root, options));
}
