// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ClipToExport } from '@/src/clip/clip';
import { csv } from '@/src/export/csv';
import { bytesOf, run } from './run-export';
import { entry, HOSTILE_TEXTS, SAMPLES } from './sample-clips';

const CELLS: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/export/csv-formula.json'), 'utf8'),
);

type Row = Readonly<Record<string, string>>;

async function rows(entries: readonly ClipToExport[]): Promise<readonly Row[]> {
  const { file } = await run(entries, csv);
  return parse(Buffer.from(await bytesOf(file)), { bom: true, columns: true, record_delimiter: '\r\n' });
}

test('a table has a row for each clip, with what is known of it', async () => {
  const all = await rows(Object.values(SAMPLES));
  expect(all).toHaveLength(5);
  expect(all[0]).toEqual({
    title: 'The ferry returns',
    byline: 'Ada Example, John F. Kennedy, Ursula von der Leyen, AFP',
    site: 'The Example',
    published: '2026-01-02T03:04:05.000Z',
    clipped: '2026-03-04T05:06:07.000Z',
    url: 'https://news.example/story?utm_source=x',
    canonical_url: 'https://news.example/story',
    language: 'en',
    words: '5',
    tags: 'ferries; 50% off',
    section: 'Travel',
    excerpt: 'It was gone for a year & a day.',
  });
  expect(all.map(({ title }) => title?.slice(0, 8))).toEqual([
    'The ferr',
    '张又侠今见普京：',
    'عودة الع',
    'Only a t',
    'CON AUX ',
  ]);
  expect(all[3]).toMatchObject({ byline: '', site: '', published: '', language: '', words: '0' });
});

test('a table begins with the mark by which Excel knows UTF-8', async () => {
  const { file } = await run([entry()], csv);
  expect([...(await bytesOf(file)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

describe('a cell', () => {
  test.each([...CELLS, ...HOSTILE_TEXTS].map((text) => [text.slice(0, 40), text]))(
    'of %j is no formula and loses nothing',
    async (_, text) => {
      const [row] = await rows([entry({ excerpt: text })]);
      const cell = row?.['excerpt'] ?? '';
      const kept = text.toWellFormed().replaceAll('\0', '');
      expect([kept, `'${kept}`]).toContain(cell);
      expect(cell).not.toMatch(/^[\s"]*[=+\-@|\\＝＋－＠]/u);
      expect(cell).not.toMatch(/^[\t\r\n]|^DDE/);
    },
  );

  test.each([['plain'], ['a=1'], ['中文'], ['1e5'], ['a, "b"\r\nc']])('of %j stays as it is', async (text) => {
    expect(await rows([entry({ excerpt: text })])).toMatchObject([{ excerpt: text }]);
  });
});

test('a table needs no body of any clip', () => expect(csv.reads).toBe('metadata'));
