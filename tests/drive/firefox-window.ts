import type { Badge, MenuEntry, Shortcut } from './driver.ts';
import type { ChromeElement, ChromeWindow, ExtensionPolicy, FrameScope, InputProcessor } from './firefox-types.ts';

// Every function here runs in Firefox's own window. Each stands alone, for only its source travels.

declare const window: ChromeWindow & { readonly KeyboardEvent: FrameScope['content']['KeyboardEvent'] };
declare const document: ChromeWindow['document'];
declare const gBrowser: {
  readonly selectedBrowser: ChromeElement;
  readonly selectedTab: ChromeElement;
  readonly browsers: readonly ChromeElement[];
};
declare const navigator: { readonly clipboard: { readText(): Promise<string> } };
declare const WebExtensionPolicy: { getByID(id: string): ExtensionPolicy };
declare const CustomizableUI: { readonly AREA_NAVBAR: string; addWidgetToArea(id: string, area: string): void };
declare const Cc: Record<string, { createInstance(kind: unknown): InputProcessor } | undefined>;
declare const Ci: FrameScope['Ci'];
declare const Services: {
  readonly locale: { availableLocales: string[]; requestedLocales: string[] };
  readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
};

/** Takes the extension's button from the menu of extensions to the toolbar. */
export function pinButton(id: string): void {
  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
}

/** Presses the toolbar button and waits until the popup shows a page of the extension. */
export async function pressToolbarButton(id: string): Promise<void> {
  const place = document.getElementById(`${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`);
  const button = place?.querySelector('.unified-extensions-item-action-button') ?? place;
  if (!button) throw new Error('The toolbar has no such button');
  await new Promise(requestAnimationFrame);
  const { x, y, width, height } = button.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});
  }
  for (let tries = 0; tries < 200; tries++) {
    const popup = document.querySelector('browser[webextension-view-type=popup]');
    if (popup?.closest('panel').state === 'open' && popup.currentURI?.scheme === 'moz-extension') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not open');
}

/** Opens the context menu over the middle of the first line of the page and chooses the entry of that title. */
export async function chooseInMenu({ title }: MenuEntry, { x, y }: { x: number; y: number }): Promise<void> {
  const menu = document.getElementById('contentAreaContextMenu');
  const page = gBrowser.selectedBrowser.getBoundingClientRect();
  const shown = new Promise<void>((resolve) => menu?.addEventListener('popupshown', () => resolve(), { once: true }));
  window.synthesizeMouseEvent('contextmenu', page.x + x, page.y + y, { button: 2, clickCount: 1 }, {});
  await shown;
  const entries = [...(menu?.querySelectorAll('menuitem') ?? [])].filter((entry) => !entry.hidden);
  const chosen = entries.find((entry) => entry.getAttribute('label') === title);
  if (chosen) return menu?.activateItem(chosen);
  menu?.hidePopup();
  throw new Error(`The menu has no "${title}" but ${entries.map((entry) => entry.getAttribute('label')).join(', ')}`);
}

/** Presses a shortcut such as `Alt+Shift+K` on the keyboard. */
export function pressShortcut(shortcut: string): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(window)) throw new Error('The window takes no keys');
  const keys = shortcut.split('+').map((key) => {
    const letter = key.length === 1;
    const code = letter ? `Key${key}` : `${key}Left`;
    return new window.KeyboardEvent('', { key, code, keyCode: letter ? key.charCodeAt(0) : 0 });
  });
  for (const key of keys) processor.keydown(key);
  for (const key of keys.toReversed()) processor.keyup(key);
}

/** What the toolbar button shows over the tab in front. */
export function readBadge(id: string): Badge {
  const widget = document.getElementById(`${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`);
  const button = widget?.querySelector('.unified-extensions-item-action-button') ?? widget;
  const title = button?.getAttribute('tooltiptext') ?? button?.getAttribute('label') ?? '';
  return { text: button?.getAttribute('badge') ?? '', title };
}

/** The shortcuts that Firefox has given the extension. */
export async function readShortcuts(id: string): Promise<readonly Shortcut[]> {
  const commands = await WebExtensionPolicy.getByID(id).extension.shortcuts.allCommands();
  return [...commands].map(({ name, shortcut }) => ({ name, shortcut }));
}

/** Ends the event page at once. */
export async function endBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/** The address under which Firefox has put the extension's pages in this profile. */
export function readBase(id: string): string {
  return `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/`;
}

/** Loads any address in the tab in front, also those that WebDriver refuses, and waits until it has loaded. */
export async function loadInFront(url: string): Promise<void> {
  const { selectedBrowser, selectedTab } = gBrowser;
  const before = selectedBrowser.currentURI?.spec;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  selectedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal });
  const hasBegun = () => selectedBrowser.currentURI?.spec !== before || before === url;
  for (let tries = 0; tries < 200 && (!hasBegun() || selectedTab.hasAttribute('busy')); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether the tab in front shows that its address cannot be reached. */
export function isErrorInFront(): boolean {
  const { selectedBrowser, selectedTab } = gBrowser;
  return selectedBrowser.documentURI?.scheme === 'about' && !selectedTab.hasAttribute('busy');
}

/** Makes Firefox speak a language that it has no translation for, as far as extensions can tell. */
export function speak(language: string): void {
  Services.locale.availableLocales = ['en-US', language];
  Services.locale.requestedLocales = [language];
}

/** The addresses of all tabs. */
export function readTabs(): readonly string[] {
  return gBrowser.browsers.map(({ currentURI }) => currentURI?.spec ?? '');
}

/** The text in the clipboard. */
export function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}
