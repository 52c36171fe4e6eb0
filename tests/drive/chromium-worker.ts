import type { Page, WebWorker } from 'puppeteer-core';
import type { Badge, MenuEntry, Shortcut } from './driver.ts';

// A headless Chromium has no menu and hears no shortcut. What they set off in the worker is set off here by the
// events' own `dispatch`; activeTab, which they would grant, must have been granted by the toolbar button.

type Click = Readonly<Record<string, string | boolean>>;

interface Event {
  dispatch(...args: readonly unknown[]): void;
}

interface Tab {
  readonly id: number;
  readonly url: string;
}

declare const chrome: {
  readonly contextMenus: { readonly onClicked: Event };
  readonly commands: { readonly onCommand: Event; getAll(): Promise<Shortcut[]> };
  readonly tabs: { query(query: object): Promise<readonly Tab[]> };
  readonly action: {
    getBadgeText(tab: { tabId: number }): Promise<string>;
    getTitle(tab: { tabId: number }): Promise<string>;
  };
};

/** Tells the worker that the entry was chosen in the page in front. */
export async function chooseMenu(worker: WebWorker, page: Page, entry: MenuEntry): Promise<void> {
  const selectionText = await page.evaluate(() => String(getSelection()));
  const click: Click = {
    menuItemId: entry.id,
    pageUrl: page.url(),
    editable: false,
    ...(entry.on === 'selection' ? { selectionText } : {}),
  };
  await page.bringToFront();
  await worker.evaluate(async (info: Click) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(info, tab);
  }, click);
}

/** Tells the worker that the shortcut was pressed in the page in front. */
export async function runCommand(worker: WebWorker, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async (name: string) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

/** What the toolbar button shows over the page. */
export async function readBadge(worker: WebWorker, page: Page): Promise<Badge> {
  await page.bringToFront();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });
}

/** The shortcuts that Chromium has given the extension. */
export async function readShortcuts(worker: WebWorker): Promise<readonly Shortcut[]> {
  return worker.evaluate(async () => {
    const all = await chrome.commands.getAll();
    return all.map(({ name, shortcut }) => ({ name, shortcut }));
  });
}
