// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import { toMarkdownDocument } from '@/src/markdown/document';
import { clipPath } from '@/src/markdown/file-name';
import { isPreset, PRESETS, STANDARD, templateOf, templatesOf } from '@/src/template/presets';
import { aClip } from '../markdown/a-clip';
import { YAML_READERS } from '../markdown/yaml-readers';
import { aTemplate } from './a-template';

const FOLDER = join(import.meta.dirname, '../../fixtures/templates');
const HTML = '<p>Some <mark>text</mark> with <del>H<sub>2</sub>O</del>.</p>';

const CLIPS: Readonly<Record<'full' | 'empty', Clip>> = {
  full: aClip({
    title: 'Fähre *zurück*: "No" {{ 1. }}',
    byline: 'Ada Example, Bo [Sample]',
    excerpt: 'It is back.\nAt last.',
    lang: 'de',
    dir: 'ltr',
    modifiedTime: '2026-01-03',
    leadImage: { src: 'https://news.example/i.jpg', alt: 'A ferry', caption: 'Back', credit: '© B' },
    keywords: ['ships', 'No'],
    tags: ['big boats', 'news/local'],
  }),
  empty: aClip({
    title: '???',
    byline: null,
    siteName: null,
    excerpt: null,
    lang: null,
    dir: null,
    publishedTime: null,
    modifiedTime: null,
    leadImage: null,
    keywords: [],
    tags: [],
    wordCount: 0,
  }),
};

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('the preset %s', (id, preset) => {
  test.each(['full', 'empty'] as const)('writes a clip that is %s', (kind) => {
    const clip = CLIPS[kind];
    const written = `${clipPath(clip, preset)}\n${toMarkdownDocument(clip, HTML, { template: preset })}`;
    expect(written).toBe(readFileSync(join(FOLDER, `${id}.${kind}.txt`), 'utf8'));
  });

  test('writes no field that Hugo and Jekyll act on', () => {
    const names = preset.fields.map(({ name }) => name);
    expect(names.filter((name) => /^(?:url|aliases|layout|type)$/.test(name))).toEqual([]);
  });

  const readers = preset.fields.length > 0 ? YAML_READERS : [];
  test.each(readers)('writes front matter that %s reads', (_, read) => {
    const [, yaml = ''] = /^---\n([^]*?)\n---\n/.exec(toMarkdownDocument(CLIPS.full, HTML, { template: preset })) ?? [];
    const fields = read(yaml) as Readonly<Record<string, unknown>>;
    expect(fields.title).toBe(CLIPS.full.title);
  });
});

describe('templatesOf gives', () => {
  test('the presets, each as it was changed, and then the person’s own', () => {
    const changed = { ...STANDARD, body: 'changed' };
    const own = aTemplate();
    expect(templatesOf({ templates: [own, changed] })).toEqual([changed, ...PRESETS.slice(1), own]);
  });
});

describe('templateOf gives', () => {
  test.each([
    ['the one in use', 'own', 'own'],
    ['a preset', 'hugo', 'hugo'],
    ['the standard when there is none of that id', 'gone', 'standard'],
  ])('%s', (_, template, id) => {
    expect(templateOf({ template, templates: [aTemplate()] }).id).toBe(id);
  });
});

test('isPreset knows presets by their ids', () => {
  expect([...PRESETS.map(({ id }) => id), 'own'].map(isPreset)).toEqual([...PRESETS.map(() => true), false]);
});
