import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

/** The syntax finds bare addresses; the transform after it would also link escaped ones. */
const READ = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Markdown as a reader shows it, raw HTML included. Not micromark's own HTML, which drops blank lines of code. */
export function readMarkdown(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions: READ });
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
