// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { plainText } from '@/src/export/plain-text';
import { text } from '@/src/export/text';
import { parseHtml } from '@/src/html/parse';
import { run } from './run-export';
import { entry, SAMPLES } from './sample-clips';

describe('as text', () => {
  test.each([
    ['paragraphs are parted by empty lines', '<p>a\n b</p><p>c</p>', 'a b\n\nc'],
    ['a break ends a line', '<p>a<br>b <br> c</p>', 'a\nb\nc'],
    ['an item has a bullet', '<ul><li>a</li><li><p>b</p></li></ul><p>c</p>', '• a\n• b\n\nc'],
    ['an item has its number', '<ol start="3"><li>a<li value="9">b<li>c</ol>', '3. a\n9. b\n10. c'],
    ['a list in an item is below its words', '<ul><li>a<ul><li>b</ul><li>c</ul>', '• a\n  • b\n• c'],
    ['an item of several paragraphs keeps them', '<ul><li><p>a</p><p>b</p></ul>', '• a\n\n  b'],
    ['a quote is marked on every line', '<blockquote><p>a</p><p>b<br>c</p></blockquote>', '> a\n>\n> b\n> c'],
    ['a quote in a quote is marked twice', '<blockquote>a<blockquote>b</blockquote></blockquote>', '> a\n>\n> > b'],
    ['a row is a line', '<table><thead><tr><th>a<th>b<tbody><tr><td><p>c</p>d<td>e</table>f', 'a\tb\nc d\te\n\nf'],
    ['code is as it stands', '<pre>a\n  b\n</pre>', 'a\n  b'],
    ['a meaning is moved in', '<dl><dt>a<dd>b<dt>c<dd>d</dl>', 'a\n    b\nc\n    d'],
    ['a reading is in brackets', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢(kan)'],
    ['a formula is its TeX', '<math><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math>', 'x^2'],
    ['a rule is a line', 'a<hr>b', 'a\n\n* * *\n\nb'],
    ['a caption is a paragraph', '<figure><img src="x"><figcaption>a</figcaption></figure>b', 'a\n\nb'],
    ['nothing is nothing', '<p> </p><ul><li></li></ul>', ''],
    ['blanks that do not break stay', '<p>a\u00a0b 👨‍👩‍👧 می‌خواهم</p>', 'a\u00a0b 👨‍👩‍👧 می‌خواهم'],
  ])('%s', (_, html, expected) => {
    expect(plainText(parseHtml(html))).toBe(expected);
  });

  test('a long list takes no longer for each of its items', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => `<li>${i}</li>`).join('');
    expect(plainText(parseHtml(`<ol>${items}</ol>`))).toMatch(/\n20000\. 19999$/);
  });
});

test('a file says what is known of a clip, then the article, then where it is from', async () => {
  const { file, name } = await run([SAMPLES['an Arabic clip'] ?? entry()], text);
  expect(name).toBe('2026-01-02 عودة العبّارة.txt');
  expect(await file.text()).toBe(
    'عودة العبّارة\n\nمحمد علي\nالمثال\nPublished 2026-01-02T03:04:05.000Z\n\nعادت العبّارة يوم الاثنين.\n\nMonday\n\nhttps://news.example/story\nClipped 2026-03-04T05:06:07.000Z\n',
  );
});

test('several clips are parted by a line of their own', async () => {
  const { file, name } = await run(Object.values(SAMPLES), text);
  expect(name).toBe('2026-05-06 Cuttings.txt');
  const parts = (await file.text()).split(/\n={72}\n\n/);
  expect(parts.map((part) => part.slice(0, 3))).toEqual(['The', '张又侠', 'عود', 'Onl', 'CON']);
});
