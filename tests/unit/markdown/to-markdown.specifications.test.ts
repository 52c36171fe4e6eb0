// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '@/src/markdown/to-markdown';
import { canonical } from './canonical';
import { readMarkdown } from './read-markdown';

interface Example {
  readonly md: string;
  readonly html: string;
}

const DATA = process.env['CUTTINGS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const FILE = join(DATA, 'adversarial/commonmark-examples.json');

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

/** The specification's own examples, which are not ours to keep here. */
function specification(): readonly Example[] {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, 'utf8'));
  console.warn(`Only our own examples: ${FILE} is absent`);
  return [];
}

test.each(OWN)('$md is read as $html', ({ md, html }) => {
  expect(canonical(readMarkdown(md))).toEqual(canonical(html));
});

describe('toMarkdown writes the constructs of CommonMark so that they read back the same', () => {
  const examples = [...OWN, ...specification()];
  test.each(examples.map(({ md, html }) => [md, html] as const))('%j', (_, html) => {
    expect(canonical(readMarkdown(toMarkdown(html)))).toEqual(canonical(html));
  });
});
