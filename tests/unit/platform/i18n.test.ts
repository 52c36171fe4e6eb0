import { beforeEach, describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { ClipperError } from '@/src/clip/errors';
import { errorSentence } from '@/src/platform/i18n';

const SENTENCES: Readonly<Record<string, string>> = {
  language: 'en',
  error_export_failed: '“$1” could not be exported.',
  error_no_article: 'One word | $1 words',
  error_template_unknown_filter: 'Line $1, column $2: no filter “$3”.',
};

beforeEach(() => {
  browser.i18n.getMessage = (key: string, values: unknown = []) =>
    [values]
      .flat()
      .reduce<string>((text, value, i) => text.replaceAll(`$${i + 1}`, String(value)), SENTENCES[key] ?? '');
});

describe('errorSentence', () => {
  test.each([
    [
      'says where a template is wrong',
      'template-unknown-filter',
      { line: 1, column: 12, near: 'x' },
      'Line 1, column 12: no filter “x”.',
    ],
    ['counts one', 'no-article', { words: 1 }, 'One word'],
    ['counts several', 'no-article', { words: 1200 }, '1,200 words'],
    ['tells a whole title with a bar', 'export-failed', { title: 'A | B | C' }, '“A | B | C” could not be exported.'],
    [
      'tells a title with signs that stand for values',
      'export-failed',
      { title: '$1 {0} $&' },
      '“$1 {0} $&” could not be exported.',
    ],
  ] as const)('%s', (_, code, details, expected) => {
    expect(errorSentence(new ClipperError(code, 'x', { details }))).toBe(expected);
  });
});
