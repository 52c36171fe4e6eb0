// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '@/src/clip/template';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { canonical } from './canonical';
import { readMarkdown } from './read-markdown';
import { type Example, specifications } from './specifications';

/** Task boxes and footnotes: other dialects, or the readers of them in these tests, know none. */
const ONLY_GFM = /<input|fn-|footnote/;

/** One of each construct, written for this test. */
const OWN: readonly Example[] = [
  { md: '# Tide tables', html: '<h1>Tide tables</h1>' },
  { md: 'High *and* **dry**', html: '<p>High <em>and</em> <strong>dry</strong></p>' },
  { md: '> The quay\n>\n> at noon', html: '<blockquote><p>The quay</p><p>at noon</p></blockquote>' },
  { md: '1. one\n2. two\n   - inner', html: '<ol><li>one</li><li>two<ul><li>inner</li></ul></li></ol>' },
  { md: '```sh\nls -l\n```', html: '<pre><code class="language-sh">ls -l\n</code></pre>' },
  { md: '[quay](https://news.example/a)', html: '<p><a href="https://news.example/a">quay</a></p>' },
  { md: '![quay](https://news.example/a.jpg)', html: '<p><img src="https://news.example/a.jpg" alt="quay"></p>' },
  { md: 'a\\\nb\n\n---', html: '<p>a<br>b</p><hr>' },
];

test.each(OWN)('$md is read as $html', ({ md, html }) => {
  expect(canonical(readMarkdown(md))).toEqual(canonical(html));
});

describe.each(DIALECTS)(
  'toMarkdown in %s writes the constructs of CommonMark and GFM so that they read back',
  (dialect) => {
    const examples = [...OWN, ...specifications()].filter(({ html }) => dialect === 'gfm' || !ONLY_GFM.test(html));
    test.each(examples.map(({ md, html }) => [md, html] as const))('%j', (_, html) => {
      expect(canonical(readMarkdown(toMarkdown(html, { dialect }), dialect))).toEqual(canonical(html));
    });
  },
);
