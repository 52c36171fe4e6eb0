import browser from 'webextension-polyfill';
import { PAGES_KEY, type PagesProgress } from '../messages';

/** How far the capture script in a tab is with the pages of its article; null while it reads none. Needs activeTab. */
export async function pagesProgress(tabId: number): Promise<PagesProgress | null> {
  return ((await inTab(tabId, readProgress)) as PagesProgress | null | undefined) ?? null;
}

/** Stops the capture script in a tab that reads the pages of an article; it then fails with `pages-stopped`. */
export async function stopPages(tabId: number): Promise<void> {
  await inTab(tabId, stop);
}

/** A page that is gone, or may not be read any more, reads no pages: it is passed over. */
async function inTab(tabId: number, func: (key: string) => unknown): Promise<unknown> {
  const injected = browser.scripting.executeScript({ target: { tabId }, func, args: [PAGES_KEY] });
  const [frame] = await injected.catch(() => []);
  return frame?.result;
}

/** Runs in the page, in the capture script's own world. */
function readProgress(key: string) {
  const { page, total } = Reflect.get(globalThis, key) ?? {};
  return page === undefined ? null : { page, total };
}

/** Runs in the page, in the capture script's own world. */
function stop(key: string) {
  Reflect.get(globalThis, key)?.stop();
}
