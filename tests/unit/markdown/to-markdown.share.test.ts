// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { DIALECTS, type Dialect } from '@/src/clip/template';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { canonical } from './canonical';
import { textFixture } from './fixture';
import { readAgain } from './read-again';
import { shownText } from './shown-text';
import { specifications } from './specifications';

interface Case {
  readonly html: string;
  readonly need?: unknown;
  readonly accept?: readonly string[];
}

/** What markdown-it or a dialect has no form for, and what is no text of an article. */
const NOT_SHARED = /<textarea|<input|fn-?\w|footnote|<math|data-(?:math|latex)|katex|<iframe|<video|<audio/;

const CASES: readonly Case[] = [
  ...specifications(),
  ...(JSON.parse(textFixture('hand-made.json')) as Case[]).filter(({ need }) => need === undefined),
].filter(({ html }) => !NOT_SHARED.test(html));

const words = (html: string) => shownText(html).replace(/\s+/g, '');
const asKnown = (html: string) => JSON.stringify(canonical(html));

test.each(DIALECTS)(
  'toMarkdown in %s keeps all text, and nearly all structure, by a second reader',
  (dialect) => {
    const results = CASES.map((each) => resultOf(each, dialect));
    expect(results.filter(({ text }) => !text).map(({ html }) => html)).toEqual([]);
    expect(results.filter(({ structure }) => structure).length / results.length).toBeGreaterThanOrEqual(0.995);
  },
  60_000,
);

function resultOf({ html, accept = [] }: Case, dialect: Dialect) {
  const shown = readAgain(toMarkdown(html, { dialect }), dialect);
  const accepted = [html, ...accept];
  return {
    html,
    text: accepted.some((each) => words(each) === words(shown)),
    structure: accepted.some((each) => asKnown(each) === asKnown(shown)),
  };
}
