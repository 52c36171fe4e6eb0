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
// The examples are not ours to keep here.
const EXAMPLES: readonly Example[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];

describe('toMarkdown writes the examples of CommonMark so that they read back the same', () => {
  if (EXAMPLES.length === 0) test.skip(`no examples: ${FILE} is absent (CUTTINGS_DATA)`, () => undefined);
  else {
    test.each(EXAMPLES.map(({ md, html }) => [md, html] as const))('%j', (_, html) => {
      expect(canonical(readMarkdown(toMarkdown(html)))).toEqual(canonical(html));
    });
  }
});
