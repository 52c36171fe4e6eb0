import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '@/src/clip/canonical-url';
import { fc } from '../../laws';

describe('canonicalUrl', () => {
  test.each([
    ['keeps a plain address', 'https://news.example/a', 'https://news.example/a'],
    ['drops the fragment', 'https://news.example/a#comments', 'https://news.example/a'],
    ['drops a text fragment', 'https://news.example/a#:~:text=b', 'https://news.example/a'],
    ['drops tracking', 'https://news.example/a?utm_source=x&fbclid=y&xtor=z', 'https://news.example/a'],
    ['drops tracking in any case', 'https://news.example/a?UTM_Source=x', 'https://news.example/a'],
    ['keeps what identifies the page', 'https://news.example/?id=7&utm_source=x', 'https://news.example/?id=7'],
    ['keeps every value of a parameter', 'https://news.example/?t=1&t=2', 'https://news.example/?t=1&t=2'],
    ['sorts parameters', 'https://news.example/?b=2&a=1', 'https://news.example/?a=1&b=2'],
    ['drops credentials', 'https://me:secret@news.example/a', 'https://news.example/a'],
    ['keeps the codes of a Chinese path', 'https://www.rfi.fr/cn/%E4%B8%AD', 'https://www.rfi.fr/cn/%E4%B8%AD'],
  ])('%s', (_, href, expected) => {
    expect(canonicalUrl(href)).toBe(expected);
  });

  test('refuses a relative address', () => {
    expect(() => canonicalUrl('/a')).toThrow(TypeError);
  });

  test('is the same when taken twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (href) => {
        const once = canonicalUrl(href);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});
