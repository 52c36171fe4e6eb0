// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { DIALECTS } from '@/src/clip/template';
import { ELEMENTS } from '@/src/html/allow-list';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { fc, runs } from '../../laws';
import { documentsGone } from './documents-gone';
import { stringsFixture } from './fixture';
import { readMarkdown } from './read-markdown';
import { shownText } from './shown-text';

const WORDS = [
  'the',
  'naïve',
  '中文。',
  '「引」',
  '한글',
  'שלום',
  'می\u200cخواهم',
  '👨‍👩‍👧',
  '$5',
  '“q”',
  '(x)',
  '—',
  'e.g.',
  'a_b',
];
// Readers make links of addresses, and cut this mark off; the table of literals has those.
const MARKUP = ['looks-like-markdown.json', 'looks-like-obsidian.json']
  .flatMap(stringsFixture)
  .filter((text) => !/http|www|@|\ufeff/.test(text));
const VOID = new Set(['br', 'hr', 'img', 'wbr']);
/** Attributes with values that the list lets pass. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: [' href="https://e.x/a_(b)"', ' href="/u?a=1&amp;b" title="t &quot;u&quot;"', '', ' href="mailto:a@b.c"'],
  code: ['', ' class="language-js"'],
  details: ['', ' open'],
  img: [' src="https://e.x/i.png" alt="a [b] *c*"', ' src="/i.png"', ' alt="x"'],
  ol: ['', ' start="7"', ' reversed'],
  td: ['', ' colspan="2"', ' rowspan="2"'],
  th: ['', ' colspan="2"', ' scope="col"'],
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...MARKUP), fc.constantFrom(' ', ' ', '\n', '', '&nbsp;')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => escaped(parts.flat().join('')).replaceAll('&amp;nbsp;', '&nbsp;'));

/** Any elements of the list, in any order and depth: what the parser makes of them is what counts. */
const { nodes } = fc.letrec<{ nodes: string; node: string }>((tie) => ({
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc
      .constantFrom(...Object.keys(ELEMENTS))
      .chain((tag) =>
        fc
          .tuple(fc.constantFrom(...(ATTRIBUTES[tag] ?? [''])), VOID.has(tag) ? fc.constant('') : tie('nodes'))
          .map(([attributes, inner]) =>
            VOID.has(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${inner}</${tag}>`,
          ),
      ),
  ),
}));

test.each(DIALECTS)(
  'law: Markdown in %s keeps the text of whatever may be in a clip exactly',
  async (dialect) => {
    await fc.assert(
      fc
        .asyncProperty(nodes, async (html) => {
          // Pictures in code come after it.
          fc.pre(!/<pre[^]*<img/.test(html));
          expect(shownText(readMarkdown(toMarkdown(html, { dialect }), dialect))).toBe(shownText(html));
        })
        .afterEach(documentsGone),
      { numRuns: runs(1000) },
    );
  },
  runs(120_000),
);
