// @vitest-environment jsdom
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import type { ClipToExport } from '@/src/clip/clip';
import { authorsOf } from '@/src/export/citation/authors';
import { bibtex } from '@/src/export/citation/bibtex';
import { citationOf } from '@/src/export/citation/citation';
import { cslJson } from '@/src/export/citation/csl-json';
import { citationKeys } from '@/src/export/citation/keys';
import { ris } from '@/src/export/citation/ris';
import type { ExportFormat } from '@/src/export/format';
import { aClip } from '../markdown/a-clip';
import { run } from './run-export';
import { entry, HOSTILE_TEXTS, SAMPLES } from './sample-clips';

const FORMATS = [cslJson, bibtex, ris];

async function read(entries: readonly ClipToExport[], format: ExportFormat) {
  const { file } = await run(entries, format);
  const written = await file.text();
  return { written, items: new Cite(written).data };
}

/** A text as a citation holds it: on one line. */
const inOneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .trim();

/** What programs that read citations tidy themselves: blanks, and the mark of byte order. */
const tidied = (text: unknown) =>
  String(text)
    .normalize('NFC')
    .replace(/[\s\ufeff]+/gu, ' ')
    .trim();

const known = (format: ExportFormat, name: string) => read([SAMPLES[name] ?? entry()], format);

describe('an English clip', () => {
  const common = {
    type: 'article-newspaper',
    id: 'example2026-111111111111',
    title: 'The ferry returns',
    'container-title': 'The Example',
    URL: 'https://news.example/story',
    language: 'en',
    abstract: 'It was gone for a year & a day.',
    accessed: { 'date-parts': [[2026, 3, 4]] },
  };
  const issued = { 'date-parts': [[2026, 1, 2]] };

  test.each([
    [
      cslJson,
      {
        ...common,
        issued,
        section: 'Travel',
        keyword: 'ferries, 50% off, islands',
        archive_location: 'https://archive.example/x',
        author: [
          { family: 'Example', given: 'Ada' },
          { family: 'Kennedy', given: 'John F.' },
          { family: 'von der Leyen', given: 'Ursula' },
          { literal: 'AFP' },
        ],
      },
    ],
    [
      bibtex,
      {
        ...common,
        type: 'article-journal', // This reader knows no newspapers in BibTeX.
        issued,
        keyword: 'ferries,50% off,islands',
        note: 'https://archive.example/x',
        author: [
          { family: 'Example', given: 'Ada' },
          { family: 'Kennedy', given: 'John F.' },
          { family: 'Leyen', 'non-dropping-particle': 'von der', given: 'Ursula' },
          { family: 'AFP' },
        ],
      },
    ],
    [
      ris,
      {
        ...common,
        section: 'Travel',
        keyword: 'ferries,50% off,islands',
        reporter: ['Example, Ada', 'Kennedy, John F.', 'von der Leyen, Ursula', 'AFP'],
      },
    ],
  ])('is read back from $id', async (format, expected) => {
    const { items } = await known(format, 'an English clip');
    expect(items).toMatchObject([expected]);
  });
});

describe.each(FORMATS)('$id', (format) => {
  test.each([
    ['a Chinese clip', '张又侠今见普京：“越来越重要”', 'zh-CN', /王小明/],
    ['an Arabic clip', 'عودة العبّارة', 'ar', /محمد علي/],
    ['a clip with nothing but a title', 'Only a title', undefined, /^/],
  ])('names %s', async (name, title, language, author) => {
    const { items } = await known(format, name);
    expect(items).toMatchObject([{ title }]);
    expect(items[0]?.['language']).toBe(language);
    expect(JSON.stringify(items[0]?.['author'] ?? items[0]?.['reporter'] ?? '')).toMatch(author);
  });

  test('keeps every hostile title as it reads', async () => {
    const titles = HOSTILE_TEXTS.map(inOneLine).filter((title) => tidied(title));
    const { items } = await read(
      titles.map((title) => entry({ title })),
      format,
    );
    expect(items.map((item) => tidied(item['title']))).toEqual(titles.map(tidied));
  });

  test('gives a hostile clip among others an item of its own', async () => {
    const { items } = await read(Object.values(SAMPLES), format);
    expect(items.map((item) => item['id'])).toEqual([...new Set(items.map((item) => item['id']))]);
    expect(items).toHaveLength(Object.keys(SAMPLES).length);
  });

  test('of no clip has no item', async () => {
    const { file } = await run([], format);
    const written = await file.text();
    expect(written.trim() && JSON.parse(written)).toEqual(format === cslJson ? [] : '');
  });
});

test('RIS has one tag a line, and lines end as it asks', async () => {
  const { written } = await read(Object.values(SAMPLES), ris);
  const lines = written.split('\r\n');
  expect(lines.filter((line) => !/^(?:[A-Z][A-Z\d] {2}- .*)?$/u.test(line))).toEqual([]);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('BibTeX keeps capitals, and its braces pair', async () => {
  const { written } = await read([entry({ title: 'A NATO summit at iPhone {size} & more' })], bibtex);
  expect(written).toContain('title = {{A} {NATO} summit at {iPhone} {\\textbraceleft}size{\\textbraceright} \\& more}');
  const { written: hostile } = await known(bibtex, 'a hostile clip');
  // BibTeX counts those after a backslash too.
  expect(hostile.split('{').length).toBe(hostile.split('}').length);
});

describe('an author', () => {
  test.each([
    ['Ada Example', 'en', { family: 'Example', given: 'Ada' }],
    ['John F. Kennedy', 'en', { family: 'Kennedy', given: 'John F.' }],
    ['J.R.R. Tolkien', 'en', { family: 'Tolkien', given: 'J.R.R.' }],
    ['Ludwig van Beethoven', 'de', { family: 'van Beethoven', given: 'Ludwig' }],
    ['Анна Ахматова', 'ru', { family: 'Ахматова', given: 'Анна' }],
    ['Jean-Paul Sartre', 'fr', { family: 'Sartre', given: 'Jean-Paul' }],
    ['Gabriel García Márquez', 'es', null],
    ['Nagy Ferenc', 'hu', null],
    ['Nguyen Van Anh', 'vi', null],
    ['王小明', 'zh', null],
    ['محمد علي', 'ar', null],
    ['AFP', 'fr', null],
    ['Reuters Staff', 'en', null],
    ['BBC News', 'en', null],
    ['The Example', 'en', null],
    ['Plato', 'en', null],
    ['ada@example.org Example', 'en', null],
    ['Ada & Bob', 'en', null],
  ])('%s in %s has the parts that are certain', (name, lang, parts) => {
    expect(authorsOf(name, { siteName: 'The Example', lang })).toEqual([parts ?? { literal: name }]);
  });

  test('of several is each by itself', () => {
    expect(authorsOf('王小明、法新社', { siteName: null, lang: 'zh' })).toEqual([
      { literal: '王小明' },
      { literal: '法新社' },
    ]);
  });
});

test.each([
  ['2026-01-02', [2026, 1, 2]],
  ['2026-01-02T07:30:00.000+09:00', [2026, 1, 2]],
  ['2026-01-02T23:30:00.000-05:00', [2026, 1, 2]],
  ['0000-01-01', null],
  ['never', null],
])('what was published at %s is cited with the day that is written', (publishedTime, day) => {
  expect(citationOf(aClip({ publishedTime }), 'key').published).toEqual(day);
});

describe('a key', () => {
  test.each([
    [{ byline: 'Ursula von der Leyen' }, 'vonderleyen2026-0123456789ab'],
    [{ byline: null, siteName: 'Le Monde' }, 'lemonde2026-0123456789ab'],
    [{ byline: '王小明', siteName: '法广', canonicalUrl: 'https://www.rfi.fr/cn/x' }, 'rfifr2026-0123456789ab'],
    [{ byline: null, siteName: null, canonicalUrl: 'x', publishedTime: null }, 'clip2026-0123456789ab'],
  ])('of %o is %s', (fields, key) => {
    expect(citationKeys()(aClip(fields))).toBe(key);
  });

  test('is given once', () => {
    const key = citationKeys();
    expect([key(aClip()), key(aClip()), key(aClip())]).toEqual([
      'example2026-0123456789ab',
      'example2026-0123456789ab-2',
      'example2026-0123456789ab-3',
    ]);
  });
});
