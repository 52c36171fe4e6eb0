import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseHtml } from '../../../src/html/parse';
import { sanitizeHtml } from '../../../src/html/sanitize';

beforeEach(() => {
  vi.spyOn(console, 'warn');
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled();
  expect(console.error).not.toHaveBeenCalled();
});

test.each([
  ['headings', '<h2>A</h2><h3>B</h3>'],
  ['lists with their numbers', '<ol start="3" reversed=""><li value="7">a</li></ol>'],
  [
    'tables',
    '<table><caption>c</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2">d</td></tr></tbody></table>',
  ],
  [
    'figures',
    '<figure><img alt="a" src="https://e.example/a.jpg" width="12" height="8"><figcaption>c</figcaption></figure>',
  ],
  ['data images of five formats', '<img src="data:image/png;base64,AAAA">'],
  ['links', '<a href="https://e.example/" title="t" hreflang="fr">a</a><a href="mailto:a@e.example">b</a>'],
  ['quotations', '<blockquote cite="https://e.example/">a<cite>b</cite></blockquote><q>c</q>'],
  ['code with its language', '<pre><code class="language-c++">a</code></pre>'],
  [
    'inline marks',
    '<em>a</em><strong>b</strong><s>c</s><del>d</del><ins>e</ins><mark>f</mark><sub>g</sub><sup>h</sup><small>i</small><kbd>j</kbd><samp>k</samp><var>l</var>',
  ],
  ['times', '<time datetime="2023-11-08T14:23Z">then</time>'],
  ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
  ['direction', '<p dir="rtl" lang="ar">أ<bdi>ب</bdi><bdo dir="ltr">c</bdo></p>'],
  ['details', '<details open=""><summary>a</summary><p>b</p></details>'],
  ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['breaks', 'a<br>b<wbr>c<hr>'],
  [
    'formulas with their TeX',
    '<math display="block"><semantics><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">x+1</annotation></semantics></math>',
  ],
  ['footnotes', '<p>a<sup><a href="#note-1">1</a></sup></p><p id="note-1">b</p>'],
])('sanitizeHtml keeps %s', (_, html) => {
  expect(sanitizeHtml(html)).toBe(html);
});

test.each([
  ['scripts', 'a<script>b</script>', 'a'],
  ['styles and classes', '<p style="color:red" class="x">a</p>', '<p>a</p>'],
  ['event listeners', '<p onclick="a()">a</p>', '<p>a</p>'],
  ['forms but not their text', '<form action="https://e.example">a<input value=b><button>c</button></form>', '\na\n'],
  ['frames', 'a<iframe src="https://e.example"></iframe>', 'a'],
  ['drawings', 'a<svg><text>b</text></svg>', 'a'],
  ['SVG images', '<img src="data:image/svg+xml,<svg/>">', ''],
  ['addresses that run', '<a href="javascript:a()">a</a>', '<a>a</a>'],
  ['addresses relative to nothing', '<a href="/a">a</a>', '<a>a</a>'],
  ['ids nothing points to', '<p id="a">a</p>', '<p>a</p>'],
  ['links to places that are not there', '<a href="#b">a</a>', '<a>a</a>'],
  ['unknown elements but not their text', '<x-a>b <x-c>d</x-c></x-a>', 'b d'],
])('sanitizeHtml takes away %s', (_, html, expected) => {
  expect(sanitizeHtml(html)).toBe(expected);
});

test.each([
  ['a path', '<a href="/b?c=d">a</a>', '<a href="https://e.example/b?c=d">a</a>'],
  ['a host', '<img src="//f.example/a.png">', '<img src="https://f.example/a.png">'],
  ['a place in the article', '<a href="#b">a</a><p id="b">c</p>', '<a href="#note-b">a</a><p id="note-b">c</p>'],
  ['the page and a place in it', '<a href="/a/#b">a</a><p id="b">c</p>', '<a href="#note-b">a</a><p id="note-b">c</p>'],
  ['a place elsewhere in the page', '<a href="#b">a</a>', '<a href="https://e.example/a/#b">a</a>'],
  ['no address', '<a href="https://[">a</a>', '<a>a</a>'],
])('sanitizeHtml resolves a link to %s', (_, html, expected) => {
  expect(sanitizeHtml(html, 'https://e.example/a/')).toBe(expected);
});

test('sanitizeHtml reads // as https where it knows no page', () => {
  expect(sanitizeHtml('<img src="//f.example/a.png">')).toBe('<img src="https://f.example/a.png">');
});

test('parseHtml runs nothing and loads nothing', async () => {
  const body = parseHtml(
    '<img src="x-missing:" onerror="globalThis.ran = true"><script>globalThis.ran = true</script>',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(body.children).toHaveLength(2);
  expect(globalThis).not.toHaveProperty('ran');
});
