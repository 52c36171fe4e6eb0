import browser from 'webextension-polyfill';

/** A tab, as far as the browser tells: all but its id is null without activeTab. */
export interface Tab {
  readonly id: number;
  readonly url: string | null;
  readonly title: string | null;
  /** The address of its icon: the browser's own for pages that it makes itself. */
  readonly icon: string | null;
}

/** The tab the user is looking at, or null when there is none (the focus is in a window without tabs). */
export async function currentTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : toTab(tab.id, tab);
}

/** A tab by its id, or null when it has been closed. */
export async function tabById(id: number): Promise<Tab | null> {
  try {
    return toTab(id, await browser.tabs.get(id));
  } catch {
    return null;
  }
}

/** Opens an address in a new tab, if it is one of the web: what was clipped may hold any. */
export async function openAddress(href: string): Promise<void> {
  const url = URL.parse(href);
  if (url && /^https?:$/.test(url.protocol)) await browser.tabs.create({ url: url.href });
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
