import { expect, test } from 'vitest';
import { captureArticle } from '../../../src/capture/capture';
import { capturePage } from '../../../src/capture/capture-page';
import { LIMITS } from '../../../src/clip/limits';
import { parseHtml } from '../../../src/html/parse';
import { fixtures, pageOf } from './fixtures';

const URL_OF_PAGE = 'https://www.harrowgate-ledger.example/local/story';
const PROSE =
  'A sentence that says something, and goes on for long enough to be taken for prose by anybody who reads. ';
const homePage = fixtures.find(({ slug }) => slug === 'home-page');

test.each([
  ['an XML document', page('<rss/>', { contentType: 'application/rss+xml' }), 'page-xml'],
  ['a PDF', page('<p>x</p>', { contentType: 'application/pdf' }), 'page-pdf'],
  ["Chrome's PDF viewer", page('<embed type="application/pdf" src="about:blank">', {}), 'page-pdf'],
  ['a picture', page('<img src="x.png">', { contentType: 'image/png' }), 'page-image'],
  ['a film', page('<video src="x.mp4"></video>', { contentType: 'video/mp4' }), 'page-image'],
  ["Firefox's reader", page('<p>x</p>', { URL: 'about:reader?url=https://e.example' }), 'page-reader'],
  ['a page without anything', page('', {}), 'page-empty'],
  ['raw JSON', page('<pre>{}</pre>', { contentType: 'application/json' }), 'no-article'],
])('captureArticle refuses %s', (_, document, code) => {
  expect(() => captureArticle(document)).toThrow(expect.objectContaining({ code }));
});

test('captureArticle says what it found where there is no article', () => {
  const document = page('<h1>Notice</h1><p>Closed today.</p>', {});
  expect(() => captureArticle(document)).toThrow(
    expect.objectContaining({ code: 'no-article', details: { title: 'Notice', words: expect.any(Number) } }),
  );
});

test('capturePage keeps all that a home page shows', () => {
  const { html, expected } = homePage ?? { html: '', expected: { url: '' } };
  const { text, html: captured } = capturePage(pageOf(html, expected.url));
  expect(text).toContain('Bridge reopens to walkers');
  expect(text).toContain('provided that the bread is ready');
  expect(parseHtml(captured).querySelectorAll('h2')).toHaveLength(8);
});

test('capturePage refuses a page that shows nothing', () => {
  expect(() => capturePage(page('<div><span></span></div>', {}))).toThrow(
    expect.objectContaining({ code: 'page-empty' }),
  );
});

test('captureArticle reads an article 10,000 elements deep', () => {
  const document = page(`<h1>Deep</h1><div id="deep"></div>`, {});
  let inner = document.querySelector('#deep') ?? document.body;
  for (let depth = 0; depth < 10_000; depth += 1) inner = inner.appendChild(document.createElement('div'));
  inner.innerHTML = `<p>${PROSE.repeat(4)}</p>`.repeat(4);
  expect(captureArticle(document).text).toContain('anybody who reads');
});

test('captureArticle refuses an article that is larger than what is kept', () => {
  const document = page(`<h1>Large</h1><article>${`<p>${PROSE.repeat(100)}</p>`.repeat(900)}</article>`, {});
  expect(document.body.innerHTML.length).toBeGreaterThan(LIMITS.html);
  expect(() => captureArticle(document)).toThrow(expect.objectContaining({ code: 'page-too-large' }));
});

test('captureArticle reads a frame of the same site, and the page stays as it was', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<article>${`<p>${PROSE.repeat(4)}</p>`.repeat(4)}</article>`;
  document.body.replaceChildren(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const before = document.documentElement.outerHTML;
  expect(capturePage(document).text).toContain('anybody who reads');
  expect(document.documentElement.outerHTML).toBe(before);
  frame.remove();
});

function page(html: string, properties: Readonly<Record<string, string>>): Document {
  const document = pageOf(html, URL_OF_PAGE);
  for (const [name, value] of Object.entries(properties)) {
    Object.defineProperty(document, name, { value, configurable: true });
  }
  return document;
}
