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

/** So much before it that a line is not near the headline. */
const FAR = `<h1>The headline of it</h1>${'<div><p>x</p></div>'.repeat(90)}`;
const NAMES = '<meta property="og:site_name" content="The Ledger">';

test.each([
  [
    'the publisher by its full name where it is declared the author',
    NAMES + jsonLd('{"@type":"Article","author":"The Ledger"}'),
    'The Ledger',
  ],
  [
    'an agency where no person is named',
    jsonLd('{"@type":"Article","author":{"@type":"Organization","name":"AFP"}}'),
    'AFP',
  ],
  [
    'an agency beside a person',
    jsonLd('{"@type":"Article","author":[{"@type":"Person","name":"Ada Quill"},"dpa"]}'),
    'Ada Quill, dpa',
  ],
  [
    'who the page of the article is said to be by',
    jsonLd('{"@type":"WebPage","author":{"@type":"Person","name":"Ada Quill"}}'),
    'Ada Quill',
  ],
  [
    'what is labelled for Twitter',
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quill">',
    'Ada Quill',
  ],
  [
    'no place where an outlet says where it is',
    NAMES + '<meta name="author" content="The Ledger, Port Ansel">',
    'The Ledger',
  ],
  ['nobody where a template was not filled in', '<meta name="author" content="page.author.name">', null],
])('the byline has %s', (_, head, expected) => {
  expect(metadataOf(head).byline).toBe(expected);
});

test.each([
  [
    'signed under the headline',
    '<h1>The headline of it</h1><div>By <a href="/a">Ada Quill</a> <span>3 May 2024</span></div>',
    'Ada Quill',
  ],
  ['signed above the headline', '<div>By Ada Quill</div><h1>The headline of it</h1><p>x</p>', 'Ada Quill'],
  ['linked', '<h1>The headline of it</h1><a rel="author" href="/x">Ada Quill</a>', 'Ada Quill'],
  [
    'linked only in an aside',
    '<h1>The headline of it</h1><aside><a rel="author" href="/x">Ada Quill</a></aside>',
    'Ada Quill',
  ],
  ['in a box named for authors', '<h1>The headline of it</h1><div class="author-name">Ada Quill</div>', 'Ada Quill'],
  [
    'in a box of another article',
    '<h1>The headline of it</h1><div class="related"><i class="author-name">Bo Lund</i></div>',
    null,
  ],
  ['a section', '<h1>The headline of it</h1><div class="byline"><a href="/category/a">Harbour News</a></div>', null],
])('the byline is read where it is %s', (_, body, expected) => {
  expect(metadataOf('', body).byline).toBe(expected);
});

test.each([
  ['the page of the article', jsonLd('{"@type":"WebPage","datePublished":"2024-01-02"}'), '', '2024-01-02'],
  ['no film in it', jsonLd('{"@type":"VideoObject","datePublished":"2024-01-02"}'), '', null],
  ['a name that says so', '<meta name="w-published-date" content="2024-01-02">', '', '2024-01-02'],
  [
    'the earlier of two names',
    '<meta name="published-time" content="2024-02-02"><meta name="published-on" content="2024-01-02">',
    '',
    '2024-01-02',
  ],
  ['no name of a change', '<meta name="publish-modified" content="2024-01-02">', '', null],
  ['RDFa', '', '<span property="dc:date dc:created" content="2024-01-02">x</span>', '2024-01-02'],
  [
    'one property',
    '<meta name="date" content="2024-02-02">',
    '<i itemprop="datePublished">2024-01-02</i>',
    '2024-01-02',
  ],
  [
    'no properties of many articles',
    '<meta name="date" content="2024-01-02">',
    '<i itemprop="datePublished">2024-03-03</i><i itemprop="datePublished">2024-04-04</i>',
    '2024-01-02',
  ],
  [
    'a line under the headline',
    '',
    '<h1>The headline of it</h1><div><b>Ada</b> <b>2 January 2024</b></div>',
    '2024-01-02',
  ],
  [
    'a line with a change first',
    '',
    '<h1>The headline of it</h1><div>Updated 3 May 2024</div><div>2 January 2024</div>',
    '2024-01-02',
  ],
  [
    'a line with a change after',
    '',
    '<h1>The headline of it</h1><div>2 January 2024, updated 3 May 2024</div>',
    '2024-01-02',
  ],
  ['a change alone', '', '<h1>The headline of it</h1><div>Updated 2 January 2024</div>', '2024-01-02'],
  [
    'a label anywhere',
    '',
    `<h1>The headline of it</h1>${'<div><p>x</p></div>'.repeat(90)}<ul><li><b>Published</b> 2 January 2024</li></ul>`,
    '2024-01-02',
  ],
  [
    'a label and the value after it, among others',
    '',
    `${FAR}<dl><dt>Length</dt><dd>12 minutes</dd><dt>Published</dt><dd>2 January 2024</dd></dl>`,
    '2024-01-02',
  ],
  [
    'a label with the day, and the time after it',
    '',
    `${FAR}<p>Published 2 January 2024 <b>at 21:11 EST</b></p>`,
    '2024-01-02T21:11:00.000-05:00',
  ],
  [
    'a label in a bar beside the article',
    '',
    `${FAR}<div class="sidebar"><b>Published</b> 2 January 2024</div>`,
    '2024-01-02',
  ],
  ['no label among other articles', '', `${FAR}<div class="related"><b>Published</b> 2 January 2024</div>`, null],
  [
    'a last line that says so',
    '',
    `${FAR}<p>Dieser Beitrag wurde am Samstag, 2. Januar 2024 um 15:23 Uhr veröffentlicht und unter <a href="/x">See</a> gespeichert. ${'Alle Kommentare sind willkommen. '.repeat(6)}</p>`,
    '2024-01-02',
  ],
  [
    'a last line rather than a change',
    '',
    `<h1>The headline of it</h1><p>Updated 3 May 2024</p><p>x</p><p>This article was originally published on 2 January 2024 at 4:12pm but has been updated to keep it current.</p>`,
    '2024-01-02',
  ],
  [
    'a moment in UTC, at the day that the page shows',
    jsonLd('{"@type":"NewsArticle","datePublished":"2024-01-03T02:11:03+00:00"}'),
    '<h1>The headline of it</h1><time datetime="2024-01-02T21:11:03-05:00">January 2, 2024</time>',
    '2024-01-02T21:11:03.000-05:00',
  ],
  [
    'a moment in UTC, whatever the day of another moment',
    jsonLd('{"@type":"NewsArticle","datePublished":"2024-01-03T02:11:03+00:00"}'),
    '<h1>The headline of it</h1><time datetime="2024-01-02T21:41:03-05:00">January 2, 2024</time>',
    '2024-01-03T02:11:03.000Z',
  ],
  [
    'a time in a relative box',
    '',
    '<h1>The headline of it</h1><div class="relative"><time datetime="2024-01-02">x</time></div>',
    '2024-01-02',
  ],
  ['the only time', '', '<h1>The headline of it</h1><aside><time datetime="2024-01-02">x</time></aside>', '2024-01-02'],
  [
    'no caption',
    '',
    `<h1>The headline of it</h1><div>The lighthouse of Port Ansel as it was seen from the mole, 24 April 1923</div>`,
    null,
  ],
  [
    'no times of others',
    '',
    '<h1>The headline of it</h1><div class="related"><time datetime="2024-01-02">x</time><time datetime="2024-01-03">x</time></div>',
    null,
  ],
  ['not the day of reading', '', '<div class="date"><p id="todays-date">2 January 2024</p></div><p>x</p>', null],
])('the day of publication is read from %s', (_, head, body, expected) => {
  expect(metadataOf(head, body || '<h1>The headline of it</h1>').publishedTime).toBe(expected);
});

test.each([
  [
    'what is declared twice, whatever the page shows',
    `<meta property="og:title" content="Declared headline">${jsonLd('{"@type":"Article","headline":"Declared headline"}')}`,
    '<h1>A shown headline</h1>',
    'Declared headline',
  ],
  [
    'what news is shared as',
    `<meta property="og:title" content="Lamp goes out">${jsonLd('{"@type":"NewsArticle","headline":"The lamp of Port Ansel goes out"}')}`,
    '<h1>The lamp of Port Ansel goes out</h1>',
    'Lamp goes out',
  ],
  [
    'not what news is shared as where each network is told the same',
    `<meta property="og:title" content="Lamp goes out"><meta name="twitter:title" content="Lamp goes out">${jsonLd('{"@type":"NewsArticle","headline":"The lamp of Port Ansel goes out"}')}`,
    '<h1>The lamp of Port Ansel goes out</h1>',
    'The lamp of Port Ansel goes out',
  ],
  [
    'what news is shared as where networks are told different things',
    `<meta property="og:title" content="Lamp goes out"><meta name="twitter:title" content="The lamp of Port Ansel goes out">${jsonLd('{"@type":"NewsArticle","headline":"The lamp of Port Ansel goes out"}')}`,
    '<h1>The lamp of Port Ansel goes out</h1>',
    'Lamp goes out',
  ],
  [
    'what news declares where what is shared ends at a quotation mark of the headline',
    `<title>Keeper speaks of "dark" nights</title><meta property="og:title" content="Keeper speaks of "dark" nights">${jsonLd('{"@type":"NewsArticle","headline":"The lamp of Port Ansel goes out"}')}`,
    '<h1>Keeper speaks of "dark" nights</h1>',
    'The lamp of Port Ansel goes out',
  ],
  [
    'not what news is shared as where that only says more',
    `<meta property="og:title" content="The lamp goes out - 3 May">${jsonLd('{"@type":"NewsArticle","headline":"The lamp goes out"}')}`,
    '<h1>The lamp goes out</h1>',
    'The lamp goes out',
  ],
  [
    'the headline shown, if it is the only one',
    '<meta property="og:title" content="Another headline">',
    '<h1>The shown headline</h1>',
    'The shown headline',
  ],
  [
    'what is declared, if none of many headlines is',
    '<meta property="og:title" content="Another headline">',
    '<h1>First things first</h1><h1>Second things</h1>',
    'Another headline',
  ],
  [
    'the headline that is declared in full',
    '<title>The lighthouse burns - Harbour news - Ledger</title><meta property="og:title" content="The lighthouse burns">',
    '<h1>Harbour news</h1><h1>The lighthouse burns</h1>',
    'The lighthouse burns',
  ],
  [
    'no headline that is but a word of what the page says',
    '<title>Your harbour checklist: a planning guide and timeline</title><meta property="og:title" content="The harbour checklist">',
    '<h1>First steps</h1><h1>Planning</h1>',
    'The harbour checklist',
  ],
  [
    'no site by the words of its host',
    '<meta property="og:title" content="The lighthouse burns | Ledger">',
    '<p>x</p>',
    'The lighthouse burns',
  ],
  [
    'no section before the site',
    '<meta property="og:title" content="The lighthouse burns - Sea | Ledger"><meta property="article:section" content="Sea">',
    '<p>x</p>',
    'The lighthouse burns',
  ],
  [
    'no escapes of HTML',
    jsonLd('{"@type":"Article","headline":"The keeper&#039;s &quot;light&quot;"}'),
    '<p>x</p>',
    `The keeper's "light"`,
  ],
  [
    'a blank after a kicker',
    '',
    '<h1><span>At sea</span><span>The lighthouse burns</span></h1>',
    'At sea The lighthouse burns',
  ],
  [
    'a lower heading under a short one',
    '<title>Ledger</title>',
    '<h1>News</h1><h3>The lighthouse burns</h3>',
    'The lighthouse burns',
  ],
])('the title is %s', (_, head, body, expected) => {
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
