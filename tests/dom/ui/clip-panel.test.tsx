import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Clip } from '@/src/clip/clip';
import { ClipperError, ERROR_CODES } from '@/src/clip/errors';
import { revise, type Saved } from '@/src/clip/revise';
import { errorSentence } from '@/src/platform/i18n';
import { ClipPanel } from '@/src/ui/components/ClipPanel';
import type { ClipState } from '@/src/ui/hooks/use-clip-page';
import { anArticle } from '../../unit/an-article';
import { change, show } from './stage';

const capture = (text: string) => ({
  article: anArticle({ text }),
  id: 'c1',
  body: text,
  fingerprint: text,
  now: new Date('2026-01-02T12:00:00Z'),
});
const FIRST = revise(undefined, capture('one'));
const saved = (value: Saved): ClipState => ({
  kind: 'saved',
  saved: value,
  mode: 'article',
  pageUrl: null,
  isReadingPages: false,
  problem: null,
});
const failed = (code: ClipperError['code']): ClipState => ({
  kind: 'failed',
  mode: 'article',
  error: new ClipperError(code, 'no', { details: { words: 12, page: 12 } }),
});
const selection: Clip = { ...FIRST.clip, canonicalUrl: `${FIRST.clip.canonicalUrl}#:~:text=ferry` };

const someActions = () => ({ clip: vi.fn(), undo: vi.fn(), tag: vi.fn(), whole: vi.fn(), stop: vi.fn() });
const part = (fields: Partial<Clip>): Saved => ({ ...FIRST, clip: { ...FIRST.clip, ...fields } });
const PAGES = {
  first: 1,
  kept: 1,
  total: 3,
  missing: ['https://news.example/story?page=2', 'https://news.example/story?page=3'],
};

const textOf = (selector: string) => document.querySelector(selector)?.textContent;

const ROWS: readonly (readonly [string, ClipState, RegExp, readonly string[]])[] = [
  ['waits to be told', { kind: 'ready' }, /^Keep the article/, ['Clip this page']],
  ['is clipping', { kind: 'clipping' }, /^Clipping…$/, []],
  ['has saved', saved(FIRST), /^Saved$/, ['Undo']],
  ['has saved a selection', saved({ ...FIRST, clip: selection }), /^Selection saved$/, ['Undo']],
  [
    'has saved a new version',
    saved(revise(FIRST.clip, capture('two'))),
    /^Saved: the article has changed since Jan 2, 2026/,
    ['Undo'],
  ],
  [
    'had it already',
    saved(revise(FIRST.clip, capture('one'))),
    /^Already clipped on Jan 2, 2026.*, unchanged since$/,
    [],
  ],
  [
    'has the beginning only',
    saved(part({ partial: { reason: 'wall', declaredWords: null } })),
    /^Saved, but only the beginning: the page asks to subscribe or sign in\. Sign in/,
    ['Undo'],
  ],
  [
    'has a teaser only',
    saved(part({ partial: { reason: 'teaser', declaredWords: null } })),
    /^Saved, but it looks like a teaser.*\. Open the full article/,
    ['Undo'],
  ],
  [
    'has less than the page says there is',
    saved(part({ wordCount: 320, partial: { reason: 'shorter', declaredWords: 1200 } })),
    /^Saved 320 words; the page says the article has 1,200\. /,
    ['Undo'],
  ],
  [
    'has one page of three',
    saved(part({ pages: PAGES, partial: { reason: 'pages', declaredWords: null } })),
    /^Page 1 of 3 saved\.$/,
    ['Get all pages', 'Undo'],
  ],
  [
    'has one page behind a wall',
    saved(part({ pages: PAGES, partial: { reason: 'wall', declaredWords: null } })),
    /^Saved, but only the beginning/,
    ['Get all pages', 'Undo'],
  ],
  [
    'had one page of three already',
    saved({ ...part({ pages: PAGES, partial: { reason: 'pages', declaredWords: null } }), outcome: 'unchanged' }),
    /^Already clipped on .*, unchanged since Page 1 of 3 saved\.$/,
    ['Get all pages'],
  ],
  [
    'has all pages',
    saved({ ...part({ pages: { first: 1, kept: 3, total: 3, missing: [] } }), outcome: 'revised' }),
    /^All 3 pages saved$/,
    ['Undo'],
  ],
  ['reads the other pages', { ...saved(FIRST), isReadingPages: true } as ClipState, /^Clipping…$/, []],
  ['could not read a page', failed('pages-failed'), /^Page 12 could not be read/, ['Try again']],
  ['has taken it back', { kind: 'undone', mode: 'article' }, /^Taken back$/, ['Clip again']],
  ['found no article', failed('no-article'), /12 words of running text/, ['Clip anyway', 'Clip selection']],
  ['found no selection', failed('no-selection'), /^Nothing is selected/, ['Clip anyway', 'Clip selection']],
  ['may not read the page', failed('page-browser'), /extensions may not read/, []],
  ['got no answer', failed('page-timeout'), /within 10 seconds/, ['Try again']],
  ['met a full disk', failed('storage-full'), /^The disk is full/, ['Try again']],
  ['was stopped', failed('clip-interrupted'), /^The browser stopped Cuttings/, ['Try again']],
  [
    'has a bug',
    { kind: 'failed', mode: 'article', error: new TypeError('x is undefined') },
    /x is undefined$/,
    ['Try again'],
  ],
  ['has no page in front', { kind: 'no-tab' }, /no page to clip/, []],
];

test.each(ROWS)('the panel that %s says so, and offers what can be done', async (_, state, sentence, buttons) => {
  const actions = someActions();
  await show(<ClipPanel state={state} actions={actions} tagsInUse={[]} />);
  await expect.poll(() => textOf('[role=status]')).toMatch(sentence);
  const offered = [...document.querySelectorAll('.choices button')].map((button) => button.textContent);
  expect(offered).toEqual(buttons);
});

test('the buttons do what they say', async () => {
  const actions = someActions();
  await show(<ClipPanel state={failed('no-article')} actions={actions} tagsInUse={[]} />);
  await page.getByRole('button', { name: 'Clip anyway' }).click();
  await page.getByRole('button', { name: 'Clip selection' }).click();
  expect(actions.clip.mock.calls).toEqual([['anyway'], ['selection']]);
  await show(<ClipPanel state={saved(FIRST)} actions={actions} tagsInUse={[]} />);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(actions.undo).toHaveBeenCalledOnce();
  await show(<ClipPanel state={saved(part({ pages: PAGES }))} actions={actions} tagsInUse={[]} />);
  await page.getByRole('button', { name: 'Get all pages' }).click();
  expect(actions.whole).toHaveBeenCalledOnce();
});

test('reading pages is told page by page, and can be stopped', async () => {
  fakeBrowser.tabs.query = async () => [{ id: 7 }] as never;
  Object.assign(browser.scripting, { executeScript: async () => [{ result: { page: 2, total: 3 } }] });
  const actions = someActions();
  await show(<ClipPanel state={{ kind: 'clipping' }} actions={actions} tagsInUse={[]} />);
  await expect.poll(() => textOf('[role=status]')).toBe('Page 2 of 3…');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(actions.stop).toHaveBeenCalledOnce();
});

test('what is tried again is what was asked for', async () => {
  const actions = someActions();
  await show(
    <ClipPanel state={{ ...failed('page-timeout'), mode: 'anyway' } as ClipState} actions={actions} tagsInUse={[]} />,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(actions.clip).toHaveBeenCalledWith('anyway');
});

test('a clip stays saved when what was done with it then failed', async () => {
  const state = { ...saved(FIRST), problem: 'The disk is full.' } as ClipState;
  await show(<ClipPanel state={state} actions={someActions()} tagsInUse={[]} />);
  await expect.poll(() => textOf('[role=status]')).toBe('Saved');
  expect(textOf('[role=alert]')).toBe('The disk is full.');
});

test('the focus goes to the sentence when the button that had it is gone', async () => {
  const actions = someActions();
  await show(<ClipPanel state={saved(FIRST)} actions={actions} tagsInUse={[]} />);
  await page.getByRole('button', { name: 'Undo' }).click();
  await change(<ClipPanel state={{ kind: 'no-tab' }} actions={actions} tagsInUse={[]} />);
  await expect.poll(() => document.activeElement?.className).toBe('status');
});

test('a saved clip shows its title, site, date and length', async () => {
  await show(<ClipPanel state={saved(FIRST)} actions={someActions()} tagsInUse={[]} />);
  await expect.poll(() => textOf('h2')).toBe('The ferry returns');
  expect(textOf('.facts')).toBe('The ExampleJan 2, 20265 words');
});

test.each(ERROR_CODES)('%s has a sentence', (code) => {
  const sentence = errorSentence(new ClipperError(code, 'no', { details: { words: 3, page: 3, title: 'A' } }));
  expect(sentence).toMatch(/[.]$/);
  expect(sentence).not.toMatch(/\$\d|undefined|\|/);
});

test.each([
  [0, /: 0 words of/],
  [1, /: 1 word of/],
  [1200, /: 1,200 words of/],
])('%i words found are said as people say them', (words, sentence) => {
  expect(errorSentence(new ClipperError('no-article', 'no', { details: { words } }))).toMatch(sentence);
});
