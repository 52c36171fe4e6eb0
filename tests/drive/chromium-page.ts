import type { Browser, Page, Target } from 'puppeteer-core';
import type { LaunchOptions } from './driver.ts';
import { until } from './until.ts';

/** Loads an address in a tab; one that cannot be reached is a page of the browser's own then. */
export async function load(page: Page, url: string): Promise<void> {
  const before = page.url();
  await page.goto(url).catch(async (error: Error) => {
    if (!error.message.startsWith('net::')) throw error;
    await until(() => page.url() !== before, `the browser's own page for ${url} was there`);
  });
}

/** Closes every document at an address; one that closes meanwhile by itself is closed as well. */
export async function closeAll(browser: Browser, url: string): Promise<void> {
  const open = () => browser.targets().filter((target: Target) => target.url().startsWith(url));
  for (const target of open()) {
    const page = await target.asPage().catch(() => null);
    await page?.close().catch(() => {});
  }
  await until(() => open().length === 0, `${url} was closed`);
}

/** Puts a page of the extension in the language asked for: dates and numbers follow the page's own locale. */
export async function dress(page: Page, { language }: LaunchOptions): Promise<Page> {
  if (!language) return page;
  const session = await page.createCDPSession();
  await session.send('Emulation.setLocaleOverride', { locale: language });
  return page;
}
