import { describe, expect, test } from 'vitest';
import type { BrowserName, WebPage } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import type { Answer } from '../drive/site.ts';
import { findAll } from '../drive/view.ts';
import { ENTRIES } from './clip-list.ts';
import { keepBusy } from './keep-busy.ts';
import { HARBOUR, pageOf } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>${HARBOUR.title}</title><description>${HARBOUR.paragraphs.join(' ')}</description></item></channel></rss>`;

const ANSWERS: Record<string, Answer> = {
  [HARBOUR.url]: { body: pageOf(HARBOUR) },
  'https://news.example/picture.png': { body: Buffer.from(PNG, 'base64'), type: 'image/png' },
  'https://news.example/report.pdf': { body: PDF, type: 'application/pdf' },
  'https://news.example/feed.xml': { body: FEED, type: 'text/xml; charset=utf-8' },
  'https://news.example/empty': { body: '' },
  'https://news.example/short': { body: '<title>Short</title><p>Soon here.</p>' },
  'https://chromewebstore.google.com/category': { body: pageOf(HARBOUR) },
  'https://addons.mozilla.org/en-US/firefox/': { body: pageOf(HARBOUR) },
};

/** What it is, its address, and how the popup's sentence begins. */
type Row = readonly [string, string, string];

const WEB: readonly Row[] = [
  ['a page that did not load', 'https://news.example:8443/', 'The page did not load.'],
  ['a picture', 'https://news.example/picture.png', 'This is a picture, a sound or a video by itself'],
  ['a PDF', 'https://news.example/report.pdf', 'This is a PDF.'],
  ['a feed', 'https://news.example/feed.xml', 'This is a feed or another XML document'],
  ['an empty page', 'https://news.example/empty', 'This page is empty.'],
  ['a page of few words', 'https://news.example/short', 'This page does not look like an article: 2 words'],
  ['a page of an extension', 'extension:options.html', 'This page belongs to an extension'],
];

/** Chromium hides the address of a page that is not of the web, after a person's own click too: it is named by that. */
const HIDDEN = 'This page has no address on the web';

const ROWS: Readonly<Record<BrowserName, readonly Row[]>> = {
  chromium: [
    ...WEB,
    ['a blank page', 'about:blank', HIDDEN],
    ['the new tab', 'chrome://new-tab-page/', "This is one of the browser's own pages"],
    ['a page in its address', 'data:text/html,<p>A passage</p>', HIDDEN],
    ['the source of a page', `view-source:${HARBOUR.url}`, HIDDEN],
    ['a page of the browser', 'chrome://version/', "This is one of the browser's own pages"],
    [
      'the extension store',
      'https://chromewebstore.google.com/category',
      'The browser does not let extensions read its',
    ],
  ],
  firefox: [
    ...WEB,
    ['a blank page', 'about:blank', 'This page is blank.'],
    ['the new tab', 'about:newtab', 'This page is blank.'],
    ['a page in its address', 'data:text/html,<p>A passage</p>', 'This page is made of data in its address'],
    ['the source of a page', `view-source:${HARBOUR.url}`, 'This is the source of a page.'],
    ['a page of the browser', 'about:support', "This is one of the browser's own pages"],
    ['the reader mode', `about:reader?url=${encodeURIComponent(HARBOUR.url)}`, "This is the browser's reader mode."],
    [
      'the extension store',
      'https://addons.mozilla.org/en-US/firefox/',
      'The browser does not let extensions read its',
    ],
  ],
};

describe.each(BROWSER_NAMES)('in %s', (name) => {
  const stage = useStage(name, { answers: ANSWERS });

  const open = (address: string): Promise<WebPage> => {
    const { driver } = stage();
    const ours = address.startsWith('extension:');
    return ours ? driver.openExtensionPage(address.slice('extension:'.length)) : driver.openPage(address);
  };

  test.each(ROWS[name])('%s is refused by name, at once', async (_kind, address, sentence) => {
    const page = await open(address);
    const popup = await stage().driver.pressAction(page);
    const outcome = await readOutcome(popup);
    const tookMs = await popup.evaluate(() => performance.now());
    expect(outcome).toContain(sentence);
    expect(tookMs).toBeLessThan(1000);
    expect(await findAll(popup, ENTRIES)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a page that does not answer is given up after 10 s', async () => {
    const { driver } = stage();
    const page = await driver.openPage(HARBOUR.url);
    await keepBusy(page, 13_000);
    const popup = await driver.pressAction(page);
    const outcome = await readOutcome(popup, 14_000);
    const tookMs = await popup.evaluate(() => performance.now());
    expect(outcome).toMatch(/^The page did not answer within 10 seconds/);
    expect(tookMs).toBeGreaterThan(9000);
    expect(tookMs).toBeLessThan(12_000);
    expect(await findAll(popup, ENTRIES)).toEqual([]);
    await popup.close();
  });
});
