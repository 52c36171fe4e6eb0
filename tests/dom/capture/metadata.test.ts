import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/capture/metadata/metadata';
import { openSources } from '../../../src/capture/metadata/sources';
import { pageOf } from './fixtures';

const URL_OF_PAGE = 'https://www.ledger.example/news/2024/story?id=3';

function metadataOf(head: string, body = '<h1>The headline of it</h1>') {
  const page = pageOf(`<head>${head}</head><body>${body}</body>`, URL_OF_PAGE);
  return readMetadata(openSources(page, { url: URL_OF_PAGE, base: URL_OF_PAGE }));
}

function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

test.each([
  ['in a list', '[{"@type":"BreadcrumbList"},{"@type":"NewsArticle","headline":"H","datePublished":"2024-01-02"}]'],
  ['in a graph', '{"@graph":[{"@type":"WebPage"},{"@type":"Article","headline":"H","datePublished":"2024-01-02"}]}'],
  ['inside another node', '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2024-01-02"}}'],
  ['with a type of its own vocabulary', '{"@type":"https://schema.org/NewsArticle","datePublished":"2024-01-02"}'],
  ['with comments and commas', '/* c */{"@type":"NewsArticle", // c\n"datePublished":"2024-01-02",}'],
  ['in CDATA', '/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2024-01-02"}/*]]>*/'],
  ['in a comment', '<!-- {"@type":"NewsArticle","datePublished":"2024-01-02"} -->'],
  ['with line breaks in its strings', '{"@type":"NewsArticle","description":"a\nb","datePublished":"2024-01-02"}'],
  [
    'beside what it mentions',
    '{"@type":"WebPage","mentions":{"@type":"NewsArticle","datePublished":"1999-01-01"},"about":[],"mainEntity":{"@type":"NewsArticle","datePublished":"2024-01-02"}}',
  ],
])('an article is found in JSON-LD %s', (_, json) => {
  expect(metadataOf(jsonLd(json)).publishedTime).toBe('2024-01-02');
});

test.each([
  ['of the same site', 'https://ledger.example/a', 'https://ledger.example/a'],
  ['of another host of the site', 'https://m.ledger.example/a', 'https://m.ledger.example/a'],
  ['that is relative', '/b?utm_source=x', 'https://www.ledger.example/b'],
  ['of another site', 'https://evil.example.org/a', URL_OF_PAGE],
  ['that is the home page', 'https://www.ledger.example/', URL_OF_PAGE],
  ['that is no page', 'javascript:alert(1)', URL_OF_PAGE],
])('a canonical address %s gives the right one', (_, href, expected) => {
  expect(metadataOf(`<link rel="canonical" href="${href}">`).canonicalUrl).toBe(expected);
});

test.each([
  [
    'people and no organisations',
    jsonLd(
      '{"@type":"Article","author":[{"@type":"Person","name":"By Ada Quill"},{"@type":"Organization","name":"The Ledger"},"Bo Lund"]}',
    ),
    'Ada Quill, Bo Lund',
  ],
  [
    'people by reference',
    jsonLd('{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ada Quill"}]}'),
    'Ada Quill',
  ],
  [
    'nobody where the publisher is named',
    jsonLd('{"@type":"Article","author":"Ledger","publisher":{"name":"The Ledger","alternateName":["Ledger"]}}'),
    null,
  ],
  ['nobody where an address is given', '<meta property="article:author" content="https://facebook.com/x">', null],
  [
    'each once',
    '<meta name="author" content="Ada Quill and Bo Lund"><meta name="dc.creator" content="Ada Quill">',
    'Ada Quill, Bo Lund',
  ],
])('the byline has %s', (_, head, expected) => {
  expect(metadataOf(head).byline).toBe(expected);
});

test.each([
  ['the headline the page shows', '<title>A whole other headline | Ledger</title>', 'A whole other headline'],
  [
    'no site at its end',
    '<title>The headline of it - Ledger</title><meta property="og:site_name" content="Ledger">',
    'The headline of it',
  ],
  ['no site at its start', '<title>Ledger: The headline of it</title>', 'The headline of it'],
])('the title has %s', (_, head, expected) => {
  const body = expected === 'The headline of it' ? '<h1>The headline of it</h1>' : '<h2>x</h2>';
  expect(metadataOf(head, body).title).toBe(expected);
});

test('nothing is said by a page that says nothing', () => {
  expect(metadataOf('', '<p>x</p>')).toEqual({
    url: URL_OF_PAGE,
    canonicalUrl: URL_OF_PAGE,
    title: URL_OF_PAGE,
    byline: null,
    siteName: null,
    excerpt: null,
    lang: null,
    dir: null,
    section: null,
    keywords: [],
    publishedTime: null,
    modifiedTime: null,
  });
});
