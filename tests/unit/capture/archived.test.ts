import { describe, expect, test } from 'vitest';
import { archiveAt, originalUrl, readCopyAddress } from '../../../src/capture/archive/archives';

const PAGE = 'https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/a?full=y';

describe('an address of a copy', () => {
  test.each([
    [`https://web.archive.org/web/20231108152300/${PAGE}`, '2023-11-08T15:23:00.000Z'],
    [`http://web.archive.org/web/20231108152300id_/${PAGE}`, '2023-11-08T15:23:00.000Z'],
    [`https://web.archive.org/web/20231108152300if_/${PAGE}#top`, '2023-11-08T15:23:00.000Z'],
    [`https://web.archive.org/web/20231108/${PAGE}`, null],
    [`https://web.archive.org/web/20239908152300/${PAGE}`, null],
    [`https://archive.ph/20231108152300/${PAGE}`, '2023-11-08T15:23:00.000Z'],
    [`https://archive.is/2023.11.08-152300/${PAGE}`, '2023-11-08T15:23:00.000Z'],
    [`https://archive.md/o/AbC12/${PAGE}`, null],
  ])('%s', (url, time) => {
    const copy = readCopyAddress(url);
    expect(copy?.original.replace('#top', '')).toBe(PAGE);
    expect(copy?.time).toBe(time);
  });

  test.each([
    ['with one slash, as some servers leave it', 'http:/news.example/a', 'http://news.example/a'],
    ['with a port of its own', 'http://news.example:80/a', 'http://news.example/a'],
    ['without a scheme', 'news.example/a', 'http://news.example/a'],
  ])('names its original %s', (_, written, original) => {
    expect(originalUrl(`https://web.archive.org/web/20231108152300/${written}`)).toBe(original);
  });

  test('of a copy of a copy names the page', () => {
    expect(originalUrl(`https://archive.ph/20231108152300/https://web.archive.org/web/20220101000000/${PAGE}`)).toBe(
      PAGE,
    );
  });
});

test.each([
  'https://web.archive.org/',
  `https://web.archive.org/web/*/${PAGE}`,
  `https://web.archive.org/save/${PAGE}`,
  `https://archive.org/web/20231108152300/${PAGE}`,
  'https://archive.ph/AbC12',
  `https://archive.ph/${PAGE}`,
  `https://archive.example/20231108152300/${PAGE}`,
  `https://evil.example/web.archive.org/web/20231108152300/${PAGE}`,
  `https://web.archive.org.evil.example/web/20231108152300/${PAGE}`,
  `https://evil.example/web/20231108152300/${PAGE}`,
  'https://web.archive.org/web/20231108152300/javascript:alert(1)',
  'not an address',
])('%s is no such address', (url) => {
  expect(originalUrl(url)).not.toBe(PAGE);
  expect(readCopyAddress(url)?.original ?? '').not.toMatch(/^(?!https?:)./);
});

test.each(['https://evil.example/', 'https://archive.ph.evil.example/AbC12', 'ftp://archive.ph/AbC12'])(
  'no archive is at %s',
  (url) => {
    expect(archiveAt(url)).toBeNull();
  },
);
