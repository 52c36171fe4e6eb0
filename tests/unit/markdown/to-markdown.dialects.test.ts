// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '@/src/clip/template';
import { FORMS } from '@/src/markdown/dialects';
import { toMarkdown } from '@/src/markdown/to-markdown';

const TEX = '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math>';
const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const TABLE = '<table><tbody><tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n</table>\n';

interface Written {
  readonly commonmark: string;
  readonly gfm: string;
  readonly obsidian: string;
}

describe.each(DIALECTS)('toMarkdown writes for %s', (dialect) => {
  test.each<readonly [what: string, html: string, written: Written]>([
    [
      'a table',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      {
        commonmark: TABLE,
        gfm: '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
        obsidian: '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
      },
    ],
    ['deleted words', '<p>a <s>b</s></p>', { commonmark: 'a <del>b</del>\n', gfm: 'a ~~b~~\n', obsidian: 'a ~~b~~\n' }],
    [
      'marked words',
      '<p>a <mark>b <i>c</i></mark></p>',
      { commonmark: 'a <mark>b *c*</mark>\n', gfm: 'a <mark>b *c*</mark>\n', obsidian: 'a ==b *c*==\n' },
    ],
    [
      'marked words that equals signs could not close',
      '<p><mark>中文。</mark>中文</p>',
      {
        commonmark: '<mark>中文。</mark>中文\n',
        gfm: '<mark>中文。</mark>中文\n',
        obsidian: '<mark>中文。</mark>中文\n',
      },
    ],
    [
      'tasks',
      '<ul><li><input type="checkbox" checked> a</li><li><p><input type="checkbox"> b</p></li></ul>',
      { commonmark: '- ☑ a\n- ☐ b\n', gfm: '- [x] a\n- [ ] b\n', obsidian: '- [x] a\n- [ ] b\n' },
    ],
    [
      'footnotes',
      '<p>A<sup><a href="#n">1</a></sup></p><ol><li id="n">N <a href="#r">↩</a></li></ol>',
      {
        commonmark: 'A<sup>[1](#note-1)</sup>\n\n1. <a id="note-1"></a>N\n',
        gfm: 'A[^1]\n\n[^1]: N\n',
        obsidian: 'A[^1]\n\n[^1]: N\n',
      },
    ],
    [
      'a formula',
      `<p>Let ${TEX} be</p>`,
      { commonmark: 'Let `x_1` be\n', gfm: 'Let $x_1$ be\n', obsidian: 'Let $x_1$ be\n' },
    ],
    [
      'a formula on its own lines',
      TEX.replace('<math>', '<math display="block">'),
      { commonmark: '```math\nx_1\n```\n', gfm: '$$\nx_1\n$$\n', obsidian: '$$\nx_1\n$$\n' },
    ],
    [
      'an address in prose',
      '<p>See https://e.x/a_b, now</p>',
      {
        commonmark: 'See <https://e.x/a_b>, now\n',
        gfm: 'See https://e.x/a_b, now\n',
        obsidian: 'See https://e.x/a_b, now\n',
      },
    ],
    [
      'a film of YouTube',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      { commonmark: `[Video](${VIDEO})\n`, gfm: `[Video](${VIDEO})\n`, obsidian: `![](${VIDEO})\n` },
    ],
    [
      'a link in a paragraph of its own to a film',
      `<p><a href="${VIDEO}">The song</a></p>`,
      { commonmark: `[The song](${VIDEO})\n`, gfm: `[The song](${VIDEO})\n`, obsidian: `![The song](${VIDEO})\n` },
    ],
    [
      'a link in prose to a film',
      `<p>See <a href="${VIDEO}">it</a></p>`,
      { commonmark: `See [it](${VIDEO})\n`, gfm: `See [it](${VIDEO})\n`, obsidian: `See [it](${VIDEO})\n` },
    ],
    [
      'signs that only some dialects read',
      '<p>x ==a== %%b%% #tag ~c~ $1 $2 x@y.z</p>',
      {
        commonmark: 'x ==a== %%b%% #tag ~c~ $1 $2 x@y.z\n',
        gfm: 'x ==a== %%b%% #tag \\~c\\~ \\$1 \\$2 x@y.z\n',
        obsidian: 'x \\=\\=a\\=\\= \\%\\%b\\%\\% \\#tag \\~c\\~ \\$1 \\$2 x@y.z\n',
      },
    ],
    ['the name of a block', '<p>a ^b1</p>', { commonmark: 'a ^b1\n', gfm: 'a ^b1\n', obsidian: 'a \\^b1\n' }],
    [
      'brackets of a wikilink',
      '<p>[[a]]</p>',
      { commonmark: '\\[\\[a]]\n', gfm: '\\[\\[a]]\n', obsidian: '\\[\\[a]]\n' },
    ],
    [
      'code that plugins run',
      '<pre><code class="language-dataviewjs">x()</code></pre><p><code>$= x()</code></p>',
      {
        commonmark: '```dataviewjs\nx()\n```\n\n`$= x()`\n',
        gfm: '```dataviewjs\nx()\n```\n\n`$= x()`\n',
        obsidian: '```\nx()\n```\n\n<code>&#36;&#61; x&#40;&#41;</code>\n',
      },
    ],
  ])('%s', (_, html, written) => {
    expect(toMarkdown(html, { dialect })).toBe(written[dialect]);
  });

  test('a table in a list, HTML without a blank line in it', () => {
    const html = '<ul><li>x<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table></li></ul>';
    expect(toMarkdown(html, { dialect })).not.toMatch(/<table>[^]*\n\n[^]*<\/table>/);
  });
});

test.each(Object.entries(FORMS))(
  'every form has a reason and differs between dialects: %s',
  (_, { reason, ...forms }) => {
    expect(reason).toMatch(/\w+ \w+/);
    expect(new Set(Object.values(forms)).size).toBeGreaterThan(1);
  },
);

describe('toMarkdown leads to pictures that are kept', () => {
  const addressOfImage = (src: string) => (src.includes('kept') ? 'pictures/a clip/中 (1) 50%#?.jpg' : null);
  const PATH = 'pictures/a%20clip/中%20(1)%2050%25%23%3F.jpg';

  test.each([
    ['in a paragraph', '<p><img src="https://e.x/kept.jpg" alt="A"></p>', `![A](${PATH})\n`],
    ['in a link', '<a href="/u"><img src="https://e.x/kept.jpg" alt="A"></a>', `[![A](${PATH})](/u)\n`],
    ['in the text itself', '<p><img src="data:image/png;base64,kept" alt="A"></p>', `![A](${PATH})\n`],
    ['in code', '<pre>x<img src="https://e.x/kept.jpg" alt="A"></pre>', `\`\`\`\nx\n\`\`\`\n\n![A](${PATH})\n`],
    ['in HTML', '<dl><dt><img src="https://e.x/kept.jpg">x</dt></dl>', `<dl><dt><img src="${PATH}">x</dt>\n</dl>\n`],
    ['and by their addresses to others', '<p><img src="https://e.x/i.jpg" alt="A"></p>', '![A](https://e.x/i.jpg)\n'],
  ])('%s', (_, html, expected) => {
    expect(toMarkdown(html, { addressOfImage })).toBe(expected);
  });
});
