import { toHtml } from 'hast-util-to-html';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Dialect } from '@/src/clip/template';
import { readAgain } from './read-again';

const SYNTAX: Readonly<Record<'commonmark' | 'gfm', Options>> = {
  commonmark: {},
  gfm: {
    extensions: [gfm({ singleTilde: false })],
    // The syntax finds bare addresses; the transform after it would also link escaped ones.
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  },
};

/** Markdown as a reader shows it, raw HTML included. Not micromark's own HTML, which drops blank lines of code. */
export function readMarkdown(markdown: string, dialect: Dialect = 'gfm'): string {
  if (dialect === 'obsidian') return readAgain(markdown, dialect);
  const tree = fromMarkdown(markdown, SYNTAX[dialect]);
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
