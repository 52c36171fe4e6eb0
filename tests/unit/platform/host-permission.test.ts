import { beforeEach, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToReach, giveHostBack, mayReach } from '@/src/platform/host-permission';

const HOST = 'https://cloud.example/*';
const EVERY_SITE = '*://*/*';

let given = new Set<string>();
beforeEach(() => {
  fakeBrowser.reset();
  given = new Set();
  const all = (origins: readonly string[] = []) => origins.every((each) => given.has(each) || given.has(EVERY_SITE));
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { readonly origins: string[] }) => all(origins),
      request: async ({ origins }: { readonly origins: string[] }) => {
        for (const origin of origins) given.add(origin);
        return true;
      },
      remove: async ({ origins }: { readonly origins: string[] }) => {
        // A browser that takes one host out of all has taken all.
        for (const origin of [...origins, EVERY_SITE]) given.delete(origin);
        return true;
      },
    },
  });
});

test('the right to reach a host is asked for, and given back', async () => {
  expect(await mayReach(HOST)).toBe(false);
  expect(await askToReach(HOST)).toBe(true);
  expect([...given]).toEqual([HOST]);
  await giveHostBack(HOST);
  expect(await mayReach(HOST)).toBe(false);
});

test('the right to fetch pictures from every site stays when a host is given back', async () => {
  given = new Set([EVERY_SITE, HOST]);
  await giveHostBack(HOST);
  expect(given.has(EVERY_SITE)).toBe(true);
});
