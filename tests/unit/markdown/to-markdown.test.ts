// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blocksIn, toMarkdown } from '@/src/markdown/to-markdown';
import { treeOf } from '@/src/markdown/tree';
import { writeMarkdown } from '@/src/markdown/write/write';

const FORMULA =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2|_1</annotation></semantics></math>';

describe('toMarkdown writes', () => {
  test.each([
    ['nothing for an article that shows nothing', '<p>&nbsp;</p><script>1</script>', ''],
    ['a heading with hashes', '<h2>Head</h2>', '## Head\n'],
    ['bullets as hyphens', '<ul><li>a</li><li>b</li></ul>', '- a\n- b\n'],
    ['items of several paragraphs apart', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n  b\n\n- c\n'],
    [
      'a list that begins with a list apart from the text before it',
      '<ul><li>a<ol><li><ol start="8"><li>b</li></ol></li></ol></li></ul>',
      '- a\n\n  1. 8. b\n',
    ],
    [
      'a list that begins with 5 apart from the text before it',
      '<ul><li>a<ol start="5"><li>b</li></ol></li></ul>',
      '- a\n\n  5. b\n',
    ],
    ['an address of a person in a mark with escapes', '<p><b>x <i>a@b.cd</i></b></p>', '**x _a\\@b.cd_**\n'],
    ['marks within a word that would crowd others as elements', '<p><b>x<i>a</i></b></p>', '**x<em>a</em>**\n'],
    ['bold that begins with a no-break space as an element', '<p><b>&nbsp;x</b></p>', '<strong>\u00a0x</strong>\n'],
    ['an address before stars in angle brackets', '<p>http://a.b/c** x</p>', '<http://a.b/c>\\*\\* x\n'],
    [
      'code with an escaped bar in a cell as an element',
      '<table><tr><th>a</th><th><code>b\\|c</code></th></tr></table>',
      '| a | <code>b&#92;&#124;c</code> |\n| --- | --- |\n',
    ],
    ['tasks with their boxes', '<ul><li><input type="checkbox" checked> done</li></ul>', '- [x] done\n'],
    ['a hard break as a backslash', '<p>one<br>two</p>', 'one\\\ntwo\n'],
    ['emphasis with stars', '<p>a <b>b</b> <i>c</i> <s>d</s></p>', 'a **b** *c* ~~d~~\n'],
    ['no space at the edge of a mark', '<p><b>Madrid, </b>España</p>', '**Madrid,** España\n'],
    ['emphasis that stars could not close as an element', '<p><b>中文。</b>中文</p>', '<strong>中文。</strong>中文\n'],
    ['one mark for neighbours of one kind', '<p><b>a</b><b>b</b></p>', '**ab**\n'],
    ['an index as an element', '<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O\n'],
    ['the language of code', '<pre><code class="language-js">a\n\nb</code></pre>', '```js\na\n\nb\n```\n'],
    [
      'a link to its own address in angle brackets',
      '<a href="https://e.x/a_b*c">https://e.x/a_b*c</a>',
      '<https://e.x/a_b*c>\n',
    ],
    ['an address in prose without escapes', '<p>See https://e.x/a_b, now</p>', 'See https://e.x/a_b, now\n'],
    ['balanced parentheses in an address', '<a href="https://e.x/Foo_(bar)">x</a>', '[x](https://e.x/Foo_(bar))\n'],
    ['an ampersand without an escape', '<p>AT&amp;T &amp;copy;</p>', 'AT&T \\&copy;\n'],
    ['one dollar sign as it is', '<p>It cost $5.</p>', 'It cost $5.\n'],
    ['two dollar signs escaped', '<p>From $5 to <b>$10</b></p>', 'From \\$5 to **\\$10**\n'],
    ['two dollar signs of two blocks as they are', '<p>$5</p><p>$10</p>', '$5\n\n$10\n'],
    ['a formula in a line', `<p>Let ${FORMULA} be</p>`, 'Let $x^2|_1$ be\n'],
    ['a formula on its own lines', FORMULA.replace('<math>', '<math display="block">'), '$$\nx^2|_1\n$$\n'],
    [
      'a formula without its source as MathML',
      '<p>a <math><mi>a_b</mi></math></p>',
      'a <math><mi>a&#95;b</mi></math>\n',
    ],
    ['a price beside a formula escaped', `<p>$5 ${FORMULA}</p>`, '\\$5 $x^2|_1$\n'],
    [
      'the caption and credit below a picture',
      '<figure><img src="https://e.x/i.jpg" alt="A"><figcaption>Cap <small>© B</small></figcaption></figure>',
      '![A](https://e.x/i.jpg)\n\nCap © B\n',
    ],
    [
      'a player as a link to what it plays',
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?x=1" title="Song"></iframe>',
      '[Song](https://www.youtube.com/watch?v=dQw4w9WgXcQ)\n',
    ],
    [
      'a player of Vimeo without a title',
      '<iframe src="https://player.vimeo.com/video/1234"></iframe>',
      '[Video](https://vimeo.com/1234)\n',
    ],
    [
      'another frame by its address',
      '<iframe src="https://charts.example/1/"></iframe>',
      '[Embedded content](https://charts.example/1/)\n',
    ],
    [
      'a table without names of columns',
      '<table><tr><td>1</td><td>2</td></tr></table>',
      '|  |  |\n| --- | --- |\n| 1 | 2 |\n',
    ],
    [
      'the alignment of columns',
      '<table><tr><th align="right">a</th><th>b</th></tr></table>',
      '| a | b |\n| --: | --- |\n',
    ],
    ['a table of one column as what is in it', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a\n\nb\n'],
    [
      'a table with spans as HTML',
      '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      '<table><tbody><tr><td colspan="2">a</td></tr>\n<tr><td>b</td><td>c</td></tr>\n</tbody>\n</table>\n',
    ],
    [
      'marks of direction and joiners as they are',
      '<p>\u200fمی\u200cخواهم\u200f 👨‍👩‍👧</p>',
      '\u200fمی\u200cخواهم\u200f 👨‍👩‍👧\n',
    ],
    ['a first character that readers would drop as a reference', '<p>\ufeff# x</p>', '&#xFEFF;# x\n'],
  ])('%s', (_, html, expected) => {
    expect(toMarkdown(html)).toBe(expected);
  });
});

describe('toMarkdown writes footnotes', () => {
  test.each([
    [
      'by the numbers that the text shows',
      '<p>A<sup><a href="#n3">[3]</a></sup>.</p><ol><li id="n3">Three. <a href="#r3">↩</a></li></ol>',
      'A[^3].\n\n[^3]: Three.\n',
    ],
    [
      'by free numbers when the text shows none',
      '<p>A<sup><a href="#a">*</a></sup> B<sup><a href="#b">*</a></sup></p><ol><li id="a">1</li><li id="b">2</li></ol>',
      'A[^1] B[^2]\n\n[^1]: 1\n\n[^2]: 2\n',
    ],
    [
      'where the link is around the raised number',
      '<p>A<a href="#a"><sup>1</sup></a></p><ol><li id="a">1</li></ol>',
      'A[^1]\n\n[^1]: 1\n',
    ],
    [
      'without the links back of notes named twice',
      '<p>A<sup id="r1"><a href="#a">1</a></sup> B<sup id="r2"><a href="#a">1</a></sup></p><ol><li id="a"><a href="#r1">a</a> <a href="#r2">b</a> Note</li></ol>',
      'A[^1] B[^1]\n\n[^1]: Note\n',
    ],
    [
      'after the items that are none',
      '<p>A<sup><a href="#a">1</a></sup></p><ol><li>x</li><li id="a">1</li></ol>',
      'A[^1]\n\n1. x\n\n[^1]: 1\n',
    ],
    [
      'with a colon after the number escaped',
      '<p><sup><a href="#a">1</a></sup>: x</p><ol><li id="a">1</li></ol>',
      '[^1]\\: x\n\n[^1]: 1\n',
    ],
    [
      'and not of a link that shows the same',
      '<p>A<sup><a href="#a">1</a></sup> <a href="/u">^1</a></p><ol><li id="a">1</li></ol>',
      'A[^1] [\\^1](/u)\n\n[^1]: 1\n',
    ],
  ])('%s', (_, html, expected) => {
    expect(toMarkdown(html)).toBe(expected);
  });

  test('as raised links where the table stays HTML', () => {
    const html =
      '<table><tr><td colspan="2">A<sup><a href="#a">1</a></sup></td></tr><tr><td>b</td><td>c</td></tr></table><ol><li id="a">One</li></ol>';
    expect(toMarkdown(html)).toContain('\n1. One\n');
  });

  test('with a prefix that keeps several texts in one file apart', () => {
    const html = '<p>A<sup><a href="#a">1</a></sup></p><ol><li id="a">One</li></ol>';
    expect(toMarkdown(html, { notePrefix: '7-' })).toBe('A[^7-1]\n\n[^7-1]: One\n');
  });
});

describe('toMarkdown reads addresses', () => {
  test.each([
    ['against the address of the page', '<a href="../a?b=1">x</a>', '[x](https://e.x/a?b=1)\n'],
    ['of places in the page', '<a href="#p">x</a>', '[x](https://e.x/y/z#p)\n'],
    [
      'of notes, whole or not',
      '<p>A<sup><a href="https://e.x/y/z#n">1</a></sup></p><ol><li id="n">N</li></ol>',
      'A[^1]\n\n[^1]: N\n',
    ],
  ])('%s', (_, html, expected) => {
    expect(toMarkdown(html, { baseUrl: 'https://e.x/y/z' })).toBe(expected);
  });
});

describe('toMarkdown holds at any depth:', { timeout: 60_000 }, () => {
  test.each([
    ['groups', '<div>', '</div>', '<table><tr><th>a</th><th>b</th></tr></table>', /^\| a \| b \|\n/],
    ['bold', '<b>', '</b>', 'x', /^\*\*x\*\*\n$/],
    ['marks of two kinds', '<b><i>', '</i></b>', 'x', /^\*\*_x_\*\*\n$/],
    ['indices', '<sup><u>', '</u></sup>', 'x', /^<sup><u>x<\/u><\/sup>\n$/],
    ['quotes', '<blockquote>', '</blockquote>', 'x', /^(?:> )+x\n$/],
    ['lists', '<ul><li>a', '</li></ul>', 'x', /x\n$/],
    ['tables', '<table><tr><td>a</td><td>', '</td></tr></table>', 'x', /x/],
    ['terms', '<dl><dd>', '</dd></dl>', 'x', /x/],
  ])('%s', (_, open, close, inner, expected) => {
    // jsdom's own parser takes minutes for ten thousand; browsers stop at 512.
    expect(toMarkdown(open.repeat(1500) + inner + close.repeat(1500))).toMatch(expected);
  });
});

test.each(['div', 'b', 'blockquote', 'ul'])('toMarkdown takes ten thousand %s in one another', (localName) => {
  // As little of a DOM as is walked: jsdom takes minutes to build it.
  let inner: object = { nodeType: 3, data: 'x', nextSibling: null };
  for (let depth = 0; depth < 10_000; depth += 1)
    inner = { nodeType: 1, localName, firstChild: inner, nextSibling: null, hasAttributes: () => false };
  expect(writeMarkdown(blocksIn(treeOf(inner as Element), {}))).toMatch(/x\W*$/);
});

test('toMarkdown takes time in proportion to the length of the article', () => {
  const part = '<p><b>ab</b> c <i>d</i> <a href="/u">e</a> *_[`<sup>x</sup> http://a.b/c</p><ul><li>x</li></ul>';
  const timeOf = (times: number) => {
    const html = part.repeat(times);
    const start = performance.now();
    toMarkdown(html);
    return performance.now() - start;
  };
  // The machine may be busy: the best of some, and a bound that only quadratic growth passes.
  const short = Math.min(timeOf(200), timeOf(200), timeOf(200));
  expect(Math.min(timeOf(4000), timeOf(4000))).toBeLessThan(150 * short);
}, 60_000);
