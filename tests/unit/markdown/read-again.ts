import markdownIt, { type MarkdownIt } from 'markdown-it';
import type { Dialect } from '@/src/clip/template';
import { obsidianRules } from './obsidian-rules';

/** It stops at twenty quotes in one another otherwise. */
const DEEP = { html: true, maxNesting: 1000 };

const READERS: Readonly<Record<Dialect, MarkdownIt>> = {
  commonmark: markdownIt('commonmark', DEEP),
  gfm: markdownIt(DEEP),
  // What looks like the address of a link is a footnote there.
  obsidian: markdownIt(DEEP).use(obsidianRules).disable('reference'),
};

/** A line that may be a row of a table, within quotes and lists as well. */
const ROW = /^(?:[ \t>]|[-*+] |\d+[.)] )*\|.*$/gm;

/** Markdown as a second reader, markdown-it, shows it: without footnotes and task lists, which it does not know. */
export function readAgain(markdown: string, dialect: Dialect): string {
  // It cuts these off where a cell begins or ends, as if they were spaces. Nothing comes between them and a backslash.
  const kept = markdown.replace(ROW, (row) =>
    row.replace(/(?<=\| )(?=[\u00a0\ufeff])|(?<=[\u00a0\ufeff])(?= \|)/g, '<!-- -->'),
  );
  return READERS[dialect].render(kept);
}
