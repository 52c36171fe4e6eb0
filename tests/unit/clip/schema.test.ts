import { describe, expect, test } from 'vitest';
import { LIMITS } from '@/src/clip/limits';
import { parseArticle } from '@/src/clip/schema/article';
import { anArticle } from '../an-article';

describe('parseArticle', () => {
  test('gives an article back as it is', () => {
    expect(parseArticle(anArticle())).toEqual(anArticle());
  });

  test('drops what is not a field', () => {
    expect(parseArticle({ ...anArticle(), extra: 1 })).toEqual(anArticle());
  });

  test.each(['2026-01-02', '2026-01-02T23:04:05.000Z', '2026-01-02T23:04:05.000-05:00'])(
    'takes %s for a time',
    (time) => {
      expect(parseArticle({ ...anArticle(), publishedTime: time }).publishedTime).toBe(time);
    },
  );

  test.each([
    ['nothing', undefined],
    ['a string', 'article'],
    ['no title', { ...anArticle(), title: '' }],
    ['a script for an address', { ...anArticle(), url: 'javascript:alert(1)' }],
    ['a time in words', { ...anArticle(), publishedTime: 'yesterday' }],
    ['a time without thousandths', { ...anArticle(), publishedTime: '2026-01-02T03:04:05+01:00' }],
    ['a zone that is none', { ...anArticle(), publishedTime: '2026-01-02T03:04:05.000+99:00' }],
    ['a day that is none', { ...anArticle(), publishedTime: '2026-13-45' }],
    ['a direction that is none', { ...anArticle(), dir: 'up' }],
    ['no text at all', { ...anArticle(), html: '' }],
    ['a body over the limit', { ...anArticle(), html: 'x'.repeat(LIMITS.html + 1) }],
    [
      'a picture with a script for an address',
      { ...anArticle(), leadImage: { src: 'data:x', alt: null, caption: null, credit: null } },
    ],
    ['half a word', { ...anArticle(), wordCount: 0.5 }],
  ])('refuses %s', (_, input) => {
    expect(() => parseArticle(input)).toThrow(expect.objectContaining({ code: 'clip-invalid' }));
  });
});
