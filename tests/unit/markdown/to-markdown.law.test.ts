// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { DIALECTS } from '@/src/clip/template';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { fc, runs } from '../../laws';
import { canonical } from './canonical';
import { documentsGone } from './documents-gone';
import { stringsFixture } from './fixture';
import { readMarkdown } from './read-markdown';

const WORDS = [
  'the',
  'a',
  'naïve',
  '中文',
  '日本。',
  '「引」',
  '한글',
  'кот',
  'שלום',
  '\u200fعربي\u200f',
  'می\u200cخواهم',
  '👨‍👩‍👧',
  '10.5',
  '$5',
  'e.g.',
  '“q”',
  '(x)',
  '—',
  '…',
];
// Readers make links of addresses; the hand-made cases have those.
const MARKUP = stringsFixture('looks-like-markdown.json').filter((text) => !/http|www|@/.test(text));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...MARKUP)).map(escaped);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '', '&nbsp;')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join(''));
const list = (each: fc.Arbitrary<string>, maxLength = 3) =>
  fc.array(each, { minLength: 1, maxLength }).map((parts) => parts.join(''));
const within = (tags: readonly string[], content: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...tags), content).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`);
const linked = (content: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('/u', '/a(b)', '/a b', 'http://x.y/?a=1&amp;b=2', '/a_b*c', '#f'), content)
    .map(([href, inner]) => `<a href="${href}">${inner}</a>`);

const plain = fc.oneof(
  text,
  fc.constant('<br>'),
  fc.constant('<img src="/i.png" alt="a [b]">'),
  within(['code'], text),
);
const marked = list(
  fc.oneof(
    { weight: 2, arbitrary: plain },
    within(['b', 'i', 'strong', 'em', 'del', 'sub', 'sup', 'span', 'u'], list(plain)),
    linked(plain),
  ),
);
const line = list(
  fc.oneof(
    { weight: 2, arbitrary: plain },
    within(['b', 'i', 'strong', 'em', 'del', 'sub', 'mark'], marked),
    linked(within(['b', 'i'], plain)),
  ),
);
const row = (tag: string) =>
  fc.tuple(line, line).map((cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`);
const table = fc.tuple(row('th'), list(row('td'))).map(([head, body]) => `<table>${head}${body}</table>`);
const simple = fc.oneof(
  within(['p', 'h2', 'h3', 'div'], line),
  line,
  table,
  fc.constant('<hr>'),
  text.map((code) => `<pre><code>${code}\n</code></pre>`),
);
const items = (content: fc.Arbitrary<string>) => within(['ul', 'ol'], list(within(['li'], content)));
const block = fc.oneof(
  { weight: 3, arbitrary: simple },
  items(
    fc.oneof(
      line,
      list(simple, 2),
      fc.tuple(line, items(line)).map((parts) => parts.join('')),
    ),
  ),
  within(['blockquote', 'section'], list(simple, 2)),
);

test.each(DIALECTS)(
  'law: what an article says reads back from its Markdown in %s, whatever it says',
  async (dialect) => {
    await fc.assert(
      fc
        .asyncProperty(list(block), async (html) => {
          expect(canonical(readMarkdown(toMarkdown(html, { dialect }), dialect))).toEqual(canonical(html));
        })
        .afterEach(documentsGone),
      { numRuns: runs(300) },
    );
  },
  runs(60_000),
);

test('law: any HTML at all is converted, without throwing', { timeout: runs(30_000) }, async () => {
  const tag = fc.constantFrom(
    'table',
    'tr',
    'td',
    'ul',
    'li',
    'p',
    'b',
    'a href="x"',
    'sup',
    'math',
    'dl',
    'dd',
    'details',
    'pre',
    'constructor',
    'br',
    'img alt="x"',
    'q',
    'h1',
    'iframe src="x"',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name.split(' ')[0]}>`),
    fc.string(),
  );
  await fc.assert(
    fc
      .asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const markdown = toMarkdown(pieces.join(''));
        expect(markdown === '' || markdown.endsWith('\n')).toBe(true);
      })
      .afterEach(documentsGone),
    { numRuns: runs(300) },
  );
});
