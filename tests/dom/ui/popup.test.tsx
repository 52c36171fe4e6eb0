import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attempt, ClipperError } from '@/src/clip/errors';
import { library, pendingClips } from '@/src/store/library';
import { Popup } from '@/src/ui/components/Popup';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

const asked: unknown[] = [];
const setBadgeText = vi.fn();
/** What the background does when it is asked to clip. */
let clip: () => Promise<unknown>;

beforeEach(async () => {
  await emptyLibrary();
  asked.length = 0;
  clip = () => library.save(anArticle(), { now: new Date() });
  fakeBrowser.tabs.query = async () => [{ id: 7 }] as never;
  Object.assign(browser.runtime, {
    sendMessage: async ({ args: [request] }: { args: [{ mode: string }] }) => {
      asked.push(request.mode);
      return attempt(clip);
    },
  });
  setBadgeText.mockReset();
  Object.assign(browser.action, { setBadgeText, setTitle: vi.fn() });
});

const status = () => document.querySelector('.panel [role=status]')?.textContent;

describe('the popup', () => {
  test('clips the page as it opens, and shows the clip in the list', async () => {
    await show(<Popup />);
    await expect.poll(status).toBe('Saved');
    await expect.element(page.getByRole('list', { name: 'Clips' })).toBeVisible();
    expect(asked).toEqual(['article']);
  });

  test('waits for its button when the settings say so', async () => {
    await browser.storage.local.set({ settings: { clipOnOpen: false } });
    await show(<Popup />);
    await page.getByRole('button', { name: 'Clip this page' }).click();
    await expect.poll(status).toBe('Saved');
    expect(asked).toEqual(['article']);
  });

  test.each([
    ['of the wrong kind', { clipOnOpen: 'no' }],
    ['that are none', 'broken'],
  ])('takes the default for settings %s', async (_, settings) => {
    await browser.storage.local.set({ settings });
    await show(<Popup />);
    await expect.poll(status).toBe('Saved');
  });

  test('takes a clip back', async () => {
    await show(<Popup />);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(status).toBe('Taken back');
    await expect.element(page.getByText('Nothing clipped yet')).toBeVisible();
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '' });
  });

  test('says when there is nothing left to take back', async () => {
    await show(<Popup />);
    await expect.poll(status).toBe('Saved');
    await page.getByRole('listitem').getByRole('button', { name: 'Delete' }).click();
    await expect.element(page.getByText('Nothing clipped yet')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.element(page.getByText('The clip has changed since, and is left as it is.')).toBeVisible();
    expect(status()).toBe('Saved');
  });

  test('keeps the tags that are typed', async () => {
    await show(<Popup />);
    await page.getByRole('combobox', { name: 'Tags' }).fill('sea,');
    await expect.poll(() => library.tags()).toEqual(['sea']);
    await expect.poll(() => document.querySelector('.row-tags')?.textContent).toBe('sea');
  });

  describe('of an article on several pages', () => {
    const missing = ['https://news.example/story?page=2', 'https://news.example/story?page=3'];
    const one = () => library.save(anArticle({ pages: { first: 1, kept: 1, total: 3, missing } }), { now: new Date() });
    const all = () =>
      library.save(anArticle({ text: 'All of it.', pages: { first: 1, kept: 3, total: 3, missing: [] } }), {
        now: new Date(),
      });
    const stop = vi.fn();
    beforeEach(() => {
      clip = one;
      stop.mockReset();
      Object.assign(browser.scripting, {
        executeScript: async ({ func }: { func: () => unknown }) => {
          if (func.name === 'stop') stop();
          return [{ result: { page: 2, total: 3 } }];
        },
      });
    });

    test('gets all pages when that is asked for, telling how far it is', async () => {
      await show(<Popup />);
      await expect.poll(status).toBe('Page 1 of 3 saved.');
      const gate = Promise.withResolvers<void>();
      clip = () => gate.promise.then(all);
      await page.getByRole('button', { name: 'Get all pages' }).click();
      await expect.poll(status).toBe('Page 2 of 3…');
      gate.resolve();
      await expect.poll(status).toBe('All 3 pages saved');
      expect(asked).toEqual(['article', 'whole']);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(status).toBe('Taken back');
      expect((await library.find({ shelf: 'library', words: '' }, 9)).clips).toMatchObject([{ pages: { kept: 1 } }]);
    });

    test('keeps the page it had, and says why, when another cannot be read', async () => {
      await show(<Popup />);
      await expect.poll(status).toBe('Page 1 of 3 saved.');
      clip = () => Promise.reject(new ClipperError('pages-failed', 'no', { details: { page: 2 } }));
      await page.getByRole('button', { name: 'Get all pages' }).click();
      await expect.element(page.getByText(/^Page 2 could not be read/)).toBeVisible();
      expect(status()).toBe('Page 1 of 3 saved.');
      await expect.element(page.getByRole('button', { name: 'Get all pages' })).toBeVisible();
    });

    test('keeps the page it had, and says why, when another page is in front', async () => {
      await show(<Popup />);
      await expect.poll(status).toBe('Page 1 of 3 saved.');
      fakeBrowser.tabs.query = async () => [{ id: 7, url: 'https://news.example/another' }] as never;
      await page.getByRole('button', { name: 'Get all pages' }).click();
      await expect.element(page.getByText(/^The page is not open any more/)).toBeVisible();
      expect(status()).toBe('Page 1 of 3 saved.');
      expect(asked).toEqual(['article']);
    });

    test('keeps the page it had when it is stopped, and the tags that were given meanwhile', async () => {
      await show(<Popup />);
      await expect.poll(status).toBe('Page 1 of 3 saved.');
      const gate = Promise.withResolvers<void>();
      clip = () => gate.promise.then(() => Promise.reject(new ClipperError('pages-stopped', 'no')));
      await page.getByRole('button', { name: 'Get all pages' }).click();
      await page.getByRole('combobox', { name: 'Tags' }).fill('sea,');
      await expect.poll(() => library.tags()).toEqual(['sea']);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect.poll(() => stop.mock.calls.length).toBe(1);
      gate.resolve();
      await expect.poll(status).toBe('Page 1 of 3 saved.');
      expect(document.querySelector('[role=alert]')).toBeNull();
      await expect.element(page.getByRole('button', { name: 'Remove tag sea' })).toBeVisible();
    });
  });

  test('tells what a stopped background left, until the page is saved after all', async () => {
    const left = { id: 'p1', url: 'https://news.example/story?utm_source=x', title: 'The ferry', interrupted: true };
    await pendingClips.begin({ ...left, startedTime: new Date().toISOString() });
    clip = () => Promise.reject(new ClipperError('clip-interrupted', 'stopped'));
    await show(<Popup />);
    await expect.element(page.getByText(/“The ferry” was not saved/)).toBeVisible();
    clip = () => library.save(anArticle(), { now: new Date() });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(status).toBe('Saved');
    await expect.element(page.getByText(/was not saved/)).not.toBeInTheDocument();
  });

  test('says of pages that could not be fetched that the page is kept, and how to get them', async () => {
    const left = { id: 'p3', url: 'https://news.example/story', title: 'The ferry', interrupted: true };
    await pendingClips.begin({ ...left, mode: 'whole', startedTime: new Date().toISOString() });
    await show(<Popup />);
    const told = page.getByText(
      /^The other pages of “The ferry” could not be fetched.* is kept\..* “Get all pages” again/,
    );
    await expect.element(told).toBeVisible();
    await expect.element(page.getByText(/was not saved/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(told).not.toBeInTheDocument();
  });

  test('forgets what a stopped background left when that is dismissed', async () => {
    const left = { id: 'p2', url: null, title: null, interrupted: true };
    await pendingClips.begin({ ...left, startedTime: new Date().toISOString() });
    await show(<Popup />);
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect.poll(() => pendingClips.interrupted(new Date())).toEqual([]);
    await expect.element(page.getByText(/was not saved/)).not.toBeInTheDocument();
  });
});
