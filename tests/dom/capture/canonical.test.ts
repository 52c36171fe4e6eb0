import { expect, test } from 'vitest';
import { capturePage } from '../../../src/capture/capture-page';
import { pageOf } from './fixtures';

const canonicalUrlOf = (page: string, said: string) =>
  capturePage(pageOf(`<link rel="canonical" href="${said}"><p>A story of the harbour.</p>`, page)).canonicalUrl;

test.each([
  ['on the same host', 'https://news.example/a?x=1', 'https://news.example/a'],
  ['on another host of the site', 'https://m.news.example/a', 'https://www.news.example/a'],
  ['of the page that Google shows a copy of', 'https://www.google.com/amp/s/news.example/a', 'https://news.example/a'],
  [
    'of the page that the AMP cache has',
    'https://news-example.cdn.ampproject.org/c/s/news.example/a',
    'https://news.example/a',
  ],
  ['of an AMP page', 'https://amp.news.example/cn/a?amp=1', 'https://www.news.example/cn/a'],
  ['of an AMP page in a folder', 'https://news.example/amp/a', 'https://news.example/a'],
  ['of a page for printing', 'https://news.example/print/a?view=print', 'https://news.example/a'],
  ['of an archived copy', 'https://web.archive.org/web/20231108152300/http://news.example/a', 'https://news.example/a'],
  [
    'as an archive writes it',
    'https://web.archive.org/web/20231108152300/http://news.example/a?x=1',
    '/web/20231108152300/https://www.news.example/a',
    'https://www.news.example/a',
  ],
  ['under a country’s second level', 'https://m.news.co.uk/a', 'https://www.news.co.uk/a'],
])('an address is believed %s', (_, page, said, canonical = said) => {
  expect(canonicalUrlOf(page, said)).toBe(canonical);
});

test.each([
  ['of another site', 'https://evil.example/a', 'https://news.test/a'],
  ['of another site, by a host that sounds like Google', 'https://google.evil.example/a', 'https://news.test/a'],
  ['of another site, by a page of a Google site', 'https://sites.google.com/view/evil', 'https://news.test/a'],
  ['of another site than the copied page’s', 'https://www.google.com/amp/s/evil.example/a', 'https://news.test/a'],
  ['of another publisher under the same second level', 'https://evil.co.uk/a', 'https://news.co.uk/a'],
  ['of another name under the same host of many', 'https://evil.github.io/a', 'https://news.github.io/a'],
  ['of the home page', 'https://news.example/a', 'https://news.example/'],
  ['that is no web address', 'https://news.example/a', 'javascript:alert(1)'],
])('an address is not believed %s', (_, page, said) => {
  expect(canonicalUrlOf(page, said)).toBe(page);
});

const ORIGINAL = 'https://news.example/a';

test.each([
  ['what it says is of another site', `https://web.archive.org/web/20231108152300/${ORIGINAL}`, 'https://evil.test/a'],
  ['it says it is the archive’s', `https://archive.ph/20231108152300/${ORIGINAL}`, 'https://archive.ph/AbC12'],
  ['it says nothing', `https://archive.is/2023.11.08-152300/${ORIGINAL}`, ''],
])('a copy in an archive is filed with its original though %s', (_, page, said) => {
  expect(canonicalUrlOf(page, said)).toBe(ORIGINAL);
});

test('a page elsewhere cannot pass for a copy in an archive', () => {
  const { archived, canonicalUrl } = capturePage(
    pageOf(
      `<link rel="bookmark" href="http://archive.today/20231108152300/${ORIGINAL}"><div id="HEADER"><input name="q" value="${ORIGINAL}"></div><p>A story of the harbour.</p>`,
      'https://evil.example/AbC12',
    ),
  );
  expect(archived).toBeNull();
  expect(canonicalUrl).toBe('https://evil.example/AbC12');
});

test.each([
  ['the head names', `<link rel="bookmark" href="http://archive.today/20231108152300/${ORIGINAL}">`],
  [
    'the field above it names',
    `<div id="HEADER"><input name="q" value="${ORIGINAL}"> <time>8 Nov 2023 15:23:00 UTC</time></div>`,
  ],
])('a short address of archive.today stands for the page that %s', (_, said) => {
  const { archived, canonicalUrl } = capturePage(
    pageOf(`<head>${said}</head><div id="CONTENT"><p>A story of the harbour.</p></div>`, 'https://archive.ph/AbC12'),
  );
  expect(archived).toEqual({ url: 'https://archive.ph/AbC12', time: '2023-11-08T15:23:00.000Z' });
  expect(canonicalUrl).toBe(ORIGINAL);
});
