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
  ['under a country’s second level', 'https://m.news.co.uk/a', 'https://www.news.co.uk/a'],
])('an address is believed %s', (_, page, said) => {
  expect(canonicalUrlOf(page, said)).toBe(said);
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
