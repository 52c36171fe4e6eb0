import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Handle, type Options, type State, type Info, type Unsafe } from 'mdast-util-to-markdown';
import type { Dialect } from '../../clip/template';
import type { Block } from '../mdast';
import { HANDLERS } from './handlers';
import { OBSIDIAN } from './obsidian';
import { prepare } from './prepare';

export type { Handle, Info, Options, State, Unsafe };

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    footnoteDefinition: 'footnoteDefinition';
    highlight: 'highlight';
  }
}

const GFM: readonly Options[] = [
  gfmAutolinkLiteralToMarkdown(),
  // Columns are not padded: one long cell would make every line of a table long.
  gfmTableToMarkdown({ stringLength: () => 3 }),
  gfmStrikethroughToMarkdown(),
  gfmTaskListItemToMarkdown(),
  // A link or a picture that shows `^1` would be the footnote of that label.
  { unsafe: [{ character: '^', before: String.raw`\[`, inConstruct: 'phrasing' }] },
];

/** What is written in each dialect beside CommonMark. */
const EXTENSIONS: Readonly<Record<Dialect, readonly Options[]>> = {
  commonmark: [],
  gfm: GFM,
  obsidian: [...GFM, OBSIDIAN],
};

const OPTIONS: Options = {
  bullet: '-',
  rule: '_', // See the handler: no list may change its bullets because of a rule in it.
  listItemIndent: 'one',
  fences: true,
  handlers: HANDLERS,
};

/** Blocks as Markdown. Ends with a line break; empty for none. Takes the blocks over and changes them. */
export function writeMarkdown(blocks: readonly Block[], dialect: Dialect = 'gfm'): string {
  if (blocks.length === 0) return '';
  const children = blocks.map((block) => prepare(block, dialect));
  const written = toMarkdown({ type: 'root', children }, { ...OPTIONS, extensions: [...EXTENSIONS[dialect]] });
  // A reader takes this character for the file's mark when it comes first, and drops it.
  return written.replace(/^\ufeff/, '&#xFEFF;');
}
