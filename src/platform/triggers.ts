import browser from 'webextension-polyfill';
import type { ClipMode } from '../clip/clip-mode';

/** What a person may press besides the toolbar button, by the names the browser gives back. */
export interface MenuEntry {
  readonly id: ClipMode;
  readonly title: string;
  readonly context: 'page' | 'selection';
}

/** Puts the entries in the menu of every page. Needs "contextMenus"; the browser keeps them until the next install. */
export function offerInMenu(entries: () => readonly MenuEntry[]): void {
  browser.runtime.onInstalled.addListener(() => void replaceMenu(entries()));
}

async function replaceMenu(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, context } of entries) browser.contextMenus.create({ id, title, contexts: [context] });
}

/** Calls `listener` when a menu entry is chosen in a tab; that grants activeTab for it. */
export function onMenu(listener: (mode: ClipMode, tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) listener(menuItemId as ClipMode, tab.id);
  });
}

/** Calls `listener` when the shortcut of a command is pressed; that grants activeTab for the tab in front. */
export function onShortcut(command: string, listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab?.id !== undefined) listener(tab.id);
  });
}
