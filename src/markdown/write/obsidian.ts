import type { Options, Unsafe } from './write';

/** What Obsidian reads as more than text, and Markdown does not. `[[` is escaped in all dialects. */
const ESCAPES: readonly (Unsafe & { readonly reason: string })[] = [
  { reason: 'two of them begin or end marked words', character: '=', after: '(?==)', inConstruct: 'phrasing' },
  { reason: 'the second of the two', character: '=', before: '(?<==)', inConstruct: 'phrasing' },
  { reason: 'between two and two stands a comment, hidden', character: '%', after: '(?=%)', inConstruct: 'phrasing' },
  { reason: 'the second of the two', character: '%', before: '(?<=%)', inConstruct: 'phrasing' },
  { reason: 'a tag begins so', character: '#', after: String.raw`[\w/\-\u0080-\uffff]`, inConstruct: 'phrasing' },
  { reason: 'the name of a block', character: '^', before: '(?<!\\w)', after: '[\\w-]', inConstruct: 'phrasing' },
  { reason: 'a note in the line', character: '^', after: '\\[$', inConstruct: 'phrasing' },
  { reason: 'the width of a picture', character: '|', after: String.raw`\s*\d`, inConstruct: 'label' },
];

/** Obsidian's escapes beside those of GFM. */
export const OBSIDIAN: Options = { unsafe: [...ESCAPES] };
