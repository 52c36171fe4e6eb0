import { afterEach, describe, expect, test, vi } from 'vitest';
import { captureWhole } from '../../../src/capture/pages/capture-whole';
import { joinPages } from '../../../src/capture/pages/join-pages';
import { ClipperError } from '../../../src/clip/errors';
import { sanitizeHtml } from '../../../src/html/sanitize';
import type { ExplainedArticle } from '../../../src/clip/article';
import { anArticle } from '../../unit/an-article';
import { pageOf } from './fixtures';

const HOST = 'https://news.example/story';

const paragraph = (name: string, index: number) =>
  `${name} paragraph ${index} tells at some length how the ferry came back to the harbour, who stood on the quay, and what it had cost the town to wait for it.`;
const paragraphs = (name: string) => Array.from({ length: 5 }, (_, index) => paragraph(name, index));

interface PageParts {
  readonly texts: readonly string[];
  readonly links: string;
}

function html({ texts, links }: PageParts): string {
  return `<title>The ferry returns | The Example</title><link rel="canonical" href="${HOST}"><meta property="og:type" content="article">
<body><header><a href="/">Home</a></header><article><h1>The ferry returns</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article>
<div class="pagination">${links}</div><footer>Imprint</footer>`;
}

const LINKS = `<a href="${HOST}">1</a> <a href="${HOST}?page=2">2</a> <a href="${HOST}?page=3">3</a>`;
const NAMES = ['First', 'Second', 'Third'];
const SITE: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name, index) => [
    index === 0 ? HOST : `${HOST}?page=${index + 1}`,
    html({ texts: paragraphs(name), links: LINKS }),
  ]),
);
const ALL = NAMES.flatMap(paragraphs).join('\n');

function steps(site: Readonly<Record<string, string>>) {
  const told: string[] = [];
  const stopped = new AbortController();
  return {
    told,
    stopped,
    tell: (page: number, total: number) => void told.push(`${page}/${total}`),
    signal: stopped.signal,
    async fetchPage(url: string) {
      const page = site[url];
      if (page === undefined) throw new Error(`${url} answers 500`);
      return pageOf(page, url);
    },
  };
}

const open = (url: string, site = SITE) => pageOf(site[url] ?? '', url);

describe('captureWhole', () => {
  test.each([
    ['first', HOST, ['2/3', '3/3']],
    ['second', `${HOST}?page=2`, ['1/3', '3/3']],
    ['last', `${HOST}?page=3`, ['1/3', '2/3']],
  ])('from the %s page, joins all in order and tells which it fetches', async (_, url, expected) => {
    const given = steps(SITE);
    const whole = await captureWhole(open(url), given);
    expect(whole.text).toBe(ALL);
    expect(whole).toMatchObject({
      url: HOST,
      canonicalUrl: HOST,
      title: 'The ferry returns',
      pages: { first: 1, kept: 3, total: 3, missing: [] },
      partial: null,
    });
    expect(given.told).toEqual(expected);
    expect(sanitizeHtml(whole.html)).toBe(whole.html);
  });

  test('takes all from one page where there is one', async () => {
    const links = `${LINKS} <a href="${HOST}?page=all">View as one page</a>`;
    const site = {
      ...SITE,
      [HOST]: html({ texts: paragraphs('First'), links }),
      [`${HOST}?page=all`]: html({ texts: NAMES.flatMap(paragraphs), links: '' }),
    };
    const given = steps(site);
    const whole = await captureWhole(open(HOST, site), given);
    expect(whole).toMatchObject({ text: ALL, url: HOST, pages: { kept: 3, total: 3, missing: [] } });
    expect(given.told).toEqual(['2/3']);
  });

  test.each([
    ['is not there', {}],
    ['has the first page only', { [`${HOST}?page=all`]: SITE[HOST] ?? '' }],
  ])('takes page by page where the one page %s', async (_, more) => {
    const links = `${LINKS} <a href="${HOST}?page=all">View as one page</a>`;
    const site = { ...SITE, [HOST]: html({ texts: paragraphs('First'), links }), ...more };
    expect((await captureWhole(open(HOST, site), steps(site))).text).toBe(ALL);
  });

  test('follows to pages that only the next one names', async () => {
    const next = (number: number) => `<a rel="next" href="${HOST}?page=${number}">Next page</a>`;
    const site = {
      ...SITE,
      [HOST]: html({ texts: paragraphs('First'), links: next(2) }),
      [`${HOST}?page=2`]: html({ texts: paragraphs('Second'), links: next(3) }),
    };
    const given = steps(site);
    expect(await captureWhole(open(HOST, site), given)).toMatchObject({ text: ALL, pages: { total: 3 } });
    expect(given.told).toEqual(['2/2', '3/3']);
  });

  test.each([
    ['is not there', `${HOST}?page=2`, undefined],
    ['is no article', `${HOST}?page=2`, '<p>Not found</p>'],
    ['is the first again', `${HOST}?page=2`, SITE[HOST]],
  ])('says which page it is that %s', async (_, url, page) => {
    const { [url]: _gone, ...others } = SITE;
    const site = page === undefined ? others : { ...others, [url]: page };
    await expect(captureWhole(open(HOST), steps(site))).rejects.toMatchObject({
      code: 'pages-failed',
      details: { page: 2 },
    });
  });

  test('ends with the reason it was stopped for', async () => {
    const given = steps(SITE);
    const fetchPage = async () => {
      given.stopped.abort(new ClipperError('pages-stopped', 'Stopped'));
      throw given.signal.reason;
    };
    await expect(captureWhole(open(HOST), { ...given, fetchPage })).rejects.toMatchObject({ code: 'pages-stopped' });
  });

  test('says when the page has no others any more', async () => {
    const page = pageOf(html({ texts: paragraphs('First'), links: '' }), HOST);
    await expect(captureWhole(page, steps({}))).rejects.toMatchObject({ code: 'pages-gone' });
  });
});

const explained = (fields: Partial<ExplainedArticle>): ExplainedArticle => ({
  ...anArticle(fields),
  changes: [],
  ...fields,
});

describe('joinPages', () => {
  const NOTE = '<p>Ada Example writes about the sea.</p>';
  const IMAGE = '<figure><img src="https://news.example/a.png"><figcaption>A ferry</figcaption></figure>';
  const LONG = `<p>${paragraph('Some', 1)}</p>`;

  test.each([
    ['the title', ['<p>One.</p>', '<h2>The ferry returns</h2><p>Two.</p>'], '<p>One.</p><p>Two.</p>'],
    ['the lead', ['<p>Lead.</p><p>One.</p>', '<p>Lead.</p><p>Two.</p>'], '<p>Lead.</p><p>One.</p><p>Two.</p>'],
    ['a picture', [`${IMAGE}<p>One.</p>`, `${IMAGE}<p>Two.</p>`], `${IMAGE}<p>One.</p><p>Two.</p>`],
    [
      'a paragraph',
      [`<p>One.</p>${LONG}`, `<p>Two.</p>${LONG}<p>Three.</p>`],
      `<p>One.</p>${LONG}<p>Two.</p><p>Three.</p>`,
    ],
    [
      'a note at the end',
      [`<p>One.</p>${NOTE}`, `<p>Two.</p>${NOTE}`, `<p>Three.</p>${NOTE}`],
      `<p>One.</p><p>Two.</p><p>Three.</p>${NOTE}`,
    ],
  ])('says %s that several pages have once', (_, parts, expected) => {
    expect(
      joinPages(
        parts.map((each) => explained({ html: each })),
        parts.length,
      ).html,
    ).toBe(expected);
  });

  test('keeps short lines that the article says twice', () => {
    const parts = ['<p>One.</p><p>* * *</p><p>Two.</p>', '<p>Three.</p><p>* * *</p><p>Four.</p>'];
    expect(
      joinPages(
        parts.map((each) => explained({ html: each })),
        2,
      ).html,
    ).toBe(parts.join(''));
  });

  test('does not say the lead image again', () => {
    const leadImage = { src: 'https://news.example/a.png', alt: null, caption: null, credit: null };
    const parts = [explained({ leadImage, html: '<p>One.</p>' }), explained({ html: `${IMAGE}<p>Two.</p>` })];
    expect(joinPages(parts, 2)).toMatchObject({ html: '<p>One.</p><p>Two.</p>', leadImage, wordCount: 2 });
  });

  test('keeps what was left out of each page in its place', () => {
    const change = { step: 'noise', action: 'removed', where: 'main > p', text: 'Ad', html: '<p>Ad</p>' } as const;
    const parts = [
      explained({ html: `<p>One.</p>${NOTE}`, changes: [{ ...change, before: 1 }] }),
      explained({
        html: `<h2>The ferry returns</h2><p>Two.</p><p>Three.</p>${NOTE}`,
        changes: [{ ...change, before: 2 }],
      }),
    ];
    const joined = joinPages(parts, 2);
    expect(joined.html).toBe(`<p>One.</p><p>Two.</p><p>Three.</p>${NOTE}`);
    expect(joined.changes.map(({ before }) => before)).toEqual([1, 2]);
  });

  test('refuses pages that are too large together', () => {
    const part = explained({ html: `<p>${'x'.repeat(4_500_000)}</p>` });
    const other = explained({ html: `<p>${'y'.repeat(4_500_000)}</p>` });
    expect(() => joinPages([part, other], 2)).toThrow(expect.objectContaining({ code: 'page-too-large' }));
  });
});

describe('fetchPage', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (body: BodyInit, type = 'text/html; charset=utf-8', status = 200) =>
    vi.stubGlobal('fetch', async () => new Response(body, { status, headers: type ? { 'content-type': type } : {} }));
  const bytes = (text: string, encode: (code: number) => number) =>
    Uint8Array.from(text, (letter) => encode(letter.charCodeAt(0)));
  const load = async () => {
    const { fetchPage } = await import('../../../src/capture/pages/fetch-page');
    return fetchPage('https://news.example/a?page=2', new AbortController().signal);
  };

  test('gives the page at its own address', async () => {
    answer('<base href="/x/"><p>Text</p>');
    const page = await load();
    expect(page).toMatchObject({ URL: 'https://news.example/a?page=2', baseURI: 'https://news.example/x/' });
    expect(page.body.textContent).toBe('Text');
  });

  test.each([
    ['the header', 'text/html; charset=windows-1251', '<p>Привет</p>'],
    ['the page', 'text/html', '<meta charset="windows-1251"><p>Привет</p>'],
    [
      'an older page',
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Привет</p>',
    ],
  ])('reads the encoding that %s names', async (_, type, html_) => {
    answer(
      bytes(html_, (code) => (code >= 0x410 ? code - 0x410 + 0xc0 : code)),
      type,
    );
    expect((await load()).body.textContent).toBe('Привет');
  });

  test.each([
    ['an error', () => answer('no', 'text/html', 500)],
    ['no HTML', () => answer('{}', 'application/json')],
    ['no type', () => answer(new Uint8Array([60]), '')],
    ['a page that is too large', () => answer(new Uint8Array(17_000_000))],
  ])('refuses %s', async (_, prepare) => {
    prepare();
    await expect(load()).rejects.toThrow(Error);
  });

  test('asks only its own origin, as the page would', async () => {
    const fetch = vi.fn().mockResolvedValue(new Response('<p>', { headers: { 'content-type': 'text/html' } }));
    vi.stubGlobal('fetch', fetch);
    await load();
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ mode: 'same-origin', credentials: 'same-origin' });
  });
});
