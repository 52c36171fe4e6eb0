import type { Dialect } from '../clip/template';

/**
 * How each construct that dialects do not share is written in them, and why. All others are written alike.
 *
 * `commonmark` is what the specification has, raw HTML included, and nothing that a reader of it would show as text.
 */
export const FORMS = {
  table: {
    reason: 'CommonMark has no tables; one with merged cells or blocks in its cells is HTML everywhere',
    commonmark: 'html',
    gfm: 'pipes',
    obsidian: 'pipes',
  },
  deletion: {
    reason: 'two tildes are text in CommonMark',
    commonmark: 'html',
    gfm: 'tildes',
    obsidian: 'tildes',
  },
  highlight: {
    reason: 'only Obsidian has a mark for it: elsewhere equals signs are text',
    commonmark: 'html',
    gfm: 'html',
    obsidian: 'equals',
  },
  task: {
    reason: 'a box in brackets is text in CommonMark; a character that looks like one is not mistaken for words',
    commonmark: 'signs',
    gfm: 'brackets',
    obsidian: 'brackets',
  },
  note: {
    reason: 'CommonMark has no footnotes; a list to which links lead says the same',
    commonmark: 'links',
    gfm: 'labels',
    obsidian: 'labels',
  },
  formula: {
    reason: 'between dollar signs CommonMark would read emphasis and escapes; as code, TeX stays as it is',
    commonmark: 'code',
    gfm: 'dollars',
    obsidian: 'dollars',
  },
  bareAddress: {
    reason: 'CommonMark makes no link of a bare address, and would ask for escapes in it',
    commonmark: 'brackets',
    gfm: 'plain',
    obsidian: 'plain',
  },
  player: {
    reason: 'Obsidian plays films of YouTube and shows posts of X where a picture would stand',
    commonmark: 'link',
    gfm: 'link',
    obsidian: 'picture',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Dialect | 'reason', string>>>>;
