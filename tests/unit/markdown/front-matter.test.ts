import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '@/src/markdown/front-matter';
import { fc } from '../../laws';
import { aClip } from './a-clip';
import { stringsFixture } from './fixture';

const SCALARS = stringsFixture('frontmatter-scalars.json');

const READERS: readonly (readonly [name: string, read: (yaml: string) => unknown])[] = [
  ['YAML 1.2', (yaml) => parse(yaml)],
  ['YAML 1.1', (yaml) => parse(yaml, { version: '1.1' })],
  ['js-yaml', (yaml) => load(yaml)],
];

/** Strings that some reader takes for something else. */
const TRICKY = [
  'yes',
  'No',
  'on',
  'null',
  '012',
  '1:30',
  '12:30:45',
  '1e3',
  '1_000',
  '2024-01-15',
  '=',
  '<<',
  '---',
  '...',
  ' lead',
  'trail ',
  'a: b',
  'C:\\temp',
  'line\nbreak',
  'a\u0085b',
  'a\u2028b',
  '\ufeffbom',
  'lone \ud83d',
  '\u0001',
  '\u007f',
  '\u0090',
  '\uffff',
  'x'.repeat(300),
];

test('frontMatter writes what is known, in this order', () => {
  const clip = aClip({
    byline: 'Ada Example, Bo Sample',
    excerpt: 'Short.',
    modifiedTime: '2026-01-03',
    leadImage: { src: 'https://news.example/i.jpg', alt: null, caption: null, credit: null },
    tags: ['boats', 'No'],
  });
  expect(frontMatter(clip)).toBe(`---
title: "The ferry returns"
source: "https://news.example/story"
author:
  - "Ada Example"
  - "Bo Sample"
site: "The Example"
published: 2026-01-02T03:04:05.000Z
modified: 2026-01-03
created: 2026-03-04T05:06:07.000Z
description: "Short."
language: "en"
image: "https://news.example/i.jpg"
word_count: 5
tags:
  - "boats"
  - "No"
---
`);
});

test('frontMatter leaves out what is unknown or empty', () => {
  const clip = aClip({ byline: null, siteName: ' ', publishedTime: null, lang: null, wordCount: 0, tags: [] });
  expect(frontMatter(clip)).toBe(
    '---\ntitle: "The ferry returns"\nsource: "https://news.example/story"\ncreated: 2026-03-04T05:06:07.000Z\n---\n',
  );
});

test('frontMatter writes what PyYAML refuses or folds as escapes', () => {
  const title = 'a\u0085b\u2028c\u2029d\ufeffe\uffff';
  expect(frontMatter(aClip({ title }))).toContain(String.raw`title: "a\u0085b\u2028c\u2029d\ufeffe\uffff"`);
});

describe.each(READERS)('%s reads back from frontMatter', (_, read) => {
  test.each([...new Set([...SCALARS, ...TRICKY])])('the string %j', (value) => {
    expect(readBack(value, read)).toEqual([value.toWellFormed(), value.toWellFormed()]);
  });

  test('law: any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        expect(readBack(value, read)).toEqual([value, value]);
      }),
    );
  });
});

/** A string as the title, and as a tag; what is blank is left out, and reads back as it was. */
function readBack(value: string, read: (yaml: string) => unknown): readonly unknown[] {
  if (!value.trim()) return [value, value];
  const yaml = frontMatter(aClip({ title: value, tags: [value] })).replace(/^---\n|---\n$/g, '');
  const fields = read(yaml) as { title: unknown; tags: readonly unknown[] };
  return [fields.title, fields.tags[0]];
}

describe('frontMatter quotes as no date', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '2026-01-01T25:00:00Z',
    '2026-01-01 10:00',
    'yesterday',
    '12:30:45',
  ])('%s', (publishedTime) => {
    expect(frontMatter(aClip({ publishedTime }))).toContain(`\npublished: "${publishedTime}"\n`);
  });
});

test.each(['2024-02-29', '2023-11-08T14:23:00+00:00', '2023-11-08T14:23:00.000Z'])(
  'frontMatter writes %s as a date',
  (publishedTime) => {
    expect(frontMatter(aClip({ publishedTime }))).toContain(`\npublished: ${publishedTime}\n`);
  },
);
