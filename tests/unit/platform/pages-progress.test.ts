import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { PAGES_KEY } from '@/src/messages';
import { pagesProgress, stopPages } from '@/src/platform/pages-progress';

const stop = vi.fn();
beforeEach(() => {
  Reflect.deleteProperty(globalThis, PAGES_KEY);
  // What is injected runs in the page: here, in this very world.
  Object.assign(browser.scripting, {
    executeScript: async ({ func, args }: { func: (key: string) => unknown; args: [string] }) => [
      { result: func(...args) },
    ],
  });
});

test.each([
  ['nothing when no pages were read', undefined, null],
  ['nothing when they have been read', null, null],
  ['how far it is', { page: 2, total: 3, stop }, { page: 2, total: 3 }],
])('the page tells %s', async (_, reading, expected) => {
  if (reading !== undefined) Reflect.set(globalThis, PAGES_KEY, reading);
  expect(await pagesProgress(7)).toEqual(expected);
});

test('the page is told to stop', async () => {
  Reflect.set(globalThis, PAGES_KEY, { page: 2, total: 3, stop });
  await stopPages(7);
  expect(stop).toHaveBeenCalledOnce();
});

test('a page that is gone is passed over', async () => {
  browser.scripting.executeScript = () => Promise.reject(new Error('No tab with id: 7'));
  expect(await pagesProgress(7)).toBeNull();
  await expect(stopPages(7)).resolves.toBeUndefined();
});
