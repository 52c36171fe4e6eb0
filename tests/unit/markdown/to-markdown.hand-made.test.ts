// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '@/src/clip/template';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { canonical } from './canonical';
import { textFixture } from './fixture';
import { readMarkdown } from './read-markdown';

interface HandMade {
  readonly group: string;
  readonly name: string;
  readonly html: string;
  /** Other outcomes that are as good. */
  readonly accept?: readonly string[];
  /** What must and must not be there, where the outcome cannot be the same HTML. */
  readonly need?: {
    readonly text?: readonly string[];
    readonly noText?: readonly string[];
    readonly urls?: readonly string[];
    readonly noMd?: readonly string[];
  };
}

const cases: readonly HandMade[] = JSON.parse(textFixture('hand-made.json'));
const asKnown = (html: string) => JSON.stringify(canonical(html));
const isTask = ({ html }: HandMade) => html.includes('checkbox');
const isMath = ({ group }: HandMade) => group === 'math';

describe.each(DIALECTS)('toMarkdown in %s reads back as the same article', (dialect) => {
  test.each(cases.filter((each) => !each.need && !isMath(each) && (dialect === 'gfm' || !isTask(each))))(
    '$group: $name',
    ({ html, accept = [] }) => {
      const shown = readMarkdown(toMarkdown(html, { dialect }), dialect);
      const accepted = accept.map(asKnown);
      if (!accepted.includes(asKnown(shown))) expect(canonical(shown)).toEqual(canonical(html));
    },
  );
});

describe.each(DIALECTS)('toMarkdown in %s keeps what is needed', (dialect) => {
  test.each(cases.filter(({ need }) => need))('$group: $name', ({ html, need = {} }) => {
    const markdown = toMarkdown(html, { dialect });
    const shown = readMarkdown(markdown, dialect);
    const text = new DOMParser().parseFromString(shown, 'text/html').body.textContent;
    for (const part of need.text ?? []) expect(text).toContain(part);
    for (const part of need.noText ?? []) expect(text).not.toContain(part);
    for (const url of need.urls ?? []) expect(shown).toContain(url);
    for (const pattern of need.noMd ?? []) expect(markdown).not.toMatch(new RegExp(pattern, 'i'));
  });
});
