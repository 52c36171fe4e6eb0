import browser from 'webextension-polyfill';
import { ClipperError } from '../clip/errors';

/** A tab, as far as the browser tells: all but its id is null without activeTab. */
export interface Tab {
  readonly id: number;
  readonly url: string | null;
  readonly title: string | null;
  /** The address of its icon: the browser's own for pages that it makes itself. */
  readonly icon: string | null;
}

/** How long Firefox may take to give a page that it made itself its icon. */
const LATER_MS = 250;

/** The tab the user is looking at, or null when there is none (the focus is in a window without tabs). */
export async function currentTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : toTab(tab.id, tab);
}

/** A tab by its id; of one that was closed no more is known than that. */
export async function tabById(id: number): Promise<Tab> {
  try {
    return toTab(id, await browser.tabs.get(id));
  } catch {
    return toTab(id, {});
  }
}

/** A tab, after the browser has had the time to learn more of it. */
export async function tabLater(id: number): Promise<Tab> {
  await new Promise((resolve) => setTimeout(resolve, LATER_MS));
  return tabById(id);
}

/**
 * Opens an address of the web in a new tab.
 *
 * @throws ClipperError `source-not-web` for any other: what was clipped may hold any.
 */
export async function openAddress(href: string): Promise<void> {
  const url = URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol)) throw new ClipperError('source-not-web', `${href} is not of the web`);
  await browser.tabs.create({ url: url.href });
}

/** Opens a page of this extension in a new tab. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

function toTab(
  id: number,
  { url, title, favIconUrl }: Partial<Record<'url' | 'title' | 'favIconUrl', string | undefined>>,
): Tab {
  return { id, url: url || null, title: title || null, icon: favIconUrl || null };
}
