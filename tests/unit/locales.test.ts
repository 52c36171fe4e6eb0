import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ERROR_CODES } from '@/src/clip/errors';

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'assets/locales');

/** Every sentence of a catalogue by its key; the forms of a plural are keys of their own. */
function sentences(file: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return void flat.set(path, String(value));
    for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(parse(readFileSync(join(LOCALES, file), 'utf8')), '');
  return flat;
}

const files = readdirSync(LOCALES);
const english = sentences('en.yml');
const sources = ['src', 'entrypoints', 'wxt.config.ts'].flatMap(function read(path): string[] {
  const full = join(ROOT, path);
  if (path.includes('.')) return [readFileSync(full, 'utf8')];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(full, name), 'utf8'));
});

test('there are catalogues in English, French and simplified Chinese', () => {
  expect(files.toSorted()).toEqual(['en.yml', 'fr.yml', 'zh_CN.yml']);
});

describe.each(files)('the catalogue %s', (file) => {
  const catalogue = sentences(file);

  test('has the sentences of the English one, and no others', () => {
    expect([...catalogue.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('names the same values in each sentence', () => {
    const valuesOf = (sentence = '') => [...sentence.matchAll(/\$\d/g)].map(([value]) => value).toSorted();
    for (const [key, sentence] of catalogue) expect(valuesOf(sentence), key).toEqual(valuesOf(english.get(key)));
  });

  test('has a sentence for every error a person can meet', () => {
    const keys = ERROR_CODES.map((code) => `error.${code.replaceAll('-', '_')}`);
    const keysOfErrors = [...catalogue.keys()].filter((key) => key.startsWith('error.'));
    expect([...new Set(keysOfErrors.map((key) => key.replace(/\.[1n]$/, '')))].toSorted()).toEqual(
      ['error.bug', ...keys].toSorted(),
    );
  });
});

test('every sentence is used', () => {
  const text = sources.join('\n');
  /** Keys that the code puts together, from a table or an outcome. */
  const MADE = /^(?:error|badge|row|done|export\.formats)\.|^(?:extDescription|commandClipPage)$/;
  const unused = [...english.keys()]
    .map((key) => key.replace(/\.[01n]$/, ''))
    .filter((key) => !MADE.test(key) && !text.includes(`'${key}'`));
  expect([...new Set(unused)]).toEqual([]);
});
