// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Dialect } from '@/src/clip/template';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { readMarkdown } from './read-markdown';
import { shownText } from './shown-text';

type Row = readonly [where: string, dialect: Dialect, html: string, markdown: string];

/** What hardly anyone writes, but pages may have: laws have drawn these. */
describe('toMarkdown keeps the text', () => {
  test.each<Row>([
    [
      'of code in details in a heading, with its lines',
      'gfm',
      '<h4><details><pre>a\nb</pre></details></h4>',
      '#### <details><pre>a&#10;b</pre></details>\n',
    ],
    [
      'of a caption below the rows above them, where it is shown',
      'gfm',
      '<table><tr><td>a</td></tr><caption>b</caption></table>',
      'b\n\na\n',
    ],
    [
      'of a second head where it stands',
      'gfm',
      '<table><tr><td>a</td></tr><thead><tr><td>b</td></tr></thead><tr><td>c</td></tr><thead><tr><td>d</td></tr></thead></table>',
      'b\n\na\n\nc\n\nd\n',
    ],
    [
      'of a foot that another follows at the end',
      'gfm',
      '<table><tfoot><tr><td>a</td></tr></tfoot><tfoot><tr><td>b</td></tr></tfoot><tr><td>c</td></tr></table>',
      'b\n\nc\n\na\n',
    ],
    ['of a sign before a link, which would make it a note', 'obsidian', '<p>x^<a href="/u">a</a></p>', 'x\\^[a](/u)\n'],
    [
      'of code with a no-break space and a bar that is no row',
      'obsidian',
      '<h2><pre>a&nbsp;\n|b</pre></h2>',
      '## `a\u00a0 |b`\n',
    ],
    ['of a sign that begins a link, which would be a note', 'obsidian', '<a href="/u">^*</a>', '[\\^\\*](/u)\n'],
    [
      'of a backslash before a no-break space that ends a cell',
      'obsidian',
      '<table><tr><th>a</th><th>\\&nbsp;</th></tr></table>',
      '| a | \\\u00a0 |\n| --- | --- |\n',
    ],
  ])('%s', (_, dialect, html, markdown) => {
    expect(toMarkdown(html, { dialect })).toBe(markdown);
    expect(shownText(readMarkdown(markdown, dialect))).toBe(shownText(html));
  });
});
