import type { Browser, Page } from 'puppeteer-core';
import type { BrowserScope } from './firefox-scope.ts';
import { isErrorInFront, loadInFront } from './firefox-window.ts';
import { until } from './until.ts';

/** A new tab, with the name that WebDriver BiDi has for it. */
export interface Tab {
  readonly page: Page;
  readonly context: string;
}

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

/** Opens an empty tab. */
export async function openTab(browser: Browser, scope: BrowserScope): Promise<Tab> {
  const listed = async () => ((await scope.send('browsingContext.getTree', {})) as Tree).contexts;
  const before = new Set((await listed()).map(({ context }) => context));
  const page = await browser.newPage();
  const opened = (await listed()).find(({ context }) => !before.has(context));
  if (!opened) throw new Error('Firefox opened no tab');
  return { page, context: opened.context };
}

/**
 * Loads an address in the tab in front; WebDriver loads web pages only.
 * One that cannot be reached is a page of the browser's own then.
 */
export async function load(page: Page, scope: BrowserScope, url: string): Promise<void> {
  if (!/^https?:/.test(url)) return scope.evaluate(loadInFront, url);
  await page.goto(url).catch(async (error: Error) => {
    if (!error.message.includes('NS_ERROR_')) throw error;
    await until(() => scope.evaluate(isErrorInFront), `the browser's own page for ${url} was there`);
  });
}

/** A point in the first line of the page's text, where its context menu is opened. */
export function pointInText(): { x: number; y: number } {
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
  const { x, y, width, height } = (range ?? document.querySelector('p, h1') ?? document.body).getBoundingClientRect();
  return { x: x + Math.min(width / 2, 20), y: y + Math.min(height / 2, 8) };
}
