import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../run/browsers.mjs';
import type { Driver, LaunchOptions, WebPage } from './driver.ts';
import { extensionFolder } from './extension-folder.ts';
import { load, openTab, pointInText } from './firefox-page.ts';
import { openPopup } from './firefox-popup.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { type BrowserScope, openBrowserScope } from './firefox-scope.ts';
import * as inWindow from './firefox-window.ts';
import { closeOnError, type Profile, prepareProfile } from './profile.ts';
import { createTabView } from './tab-view.ts';

/** Starts Firefox with the built extension in it; started again in the same profile, what is in it is still there. */
export async function launchFirefox(
  options: LaunchOptions = {},
  profile: Profile = prepareProfile(options),
): Promise<Driver> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: !options.visible,
    userDataDir: profile.folder,
    defaultViewport: null,
    acceptInsecureCerts: Boolean(options.site),
    args: firefoxArguments(options),
    extraPrefsFirefox: firefoxPreferences(options, profile),
  });
  return closeOnError(browser, profile, async () => {
    const scope = await openBrowserScope(browser);
    if (options.language) await scope.evaluate(inWindow.speak, options.language);
    const id = await browser.installExtension(extensionFolder('firefox'));
    await scope.evaluate(inWindow.pinButton, id);
    return drive({ browser, scope, id, profile, options });
  });
}

interface Parts {
  readonly browser: Browser;
  readonly scope: BrowserScope;
  readonly id: string;
  readonly profile: Profile;
  readonly options: LaunchOptions;
}

async function drive({ browser, scope, id, profile, options }: Parts): Promise<Driver> {
  const toWebPage = (page: Page): WebPage => ({
    ...createTabView(page),
    bringToFront: () => page.bringToFront(),
    goto: (url) => load(page, scope, url),
  });
  return {
    name: 'firefox',
    version: await browser.version(),
    downloads: profile.downloads,
    async openPage(url) {
      const { page } = await openTab(browser, scope);
      await page.bringToFront();
      await load(page, scope, url);
      return toWebPage(page);
    },
    async pressAction(page) {
      await openPopup(scope).close();
      await page.bringToFront();
      await scope.evaluate(inWindow.pressToolbarButton, id);
      const popup = openPopup(scope);
      await popup.waitFor(() => document.readyState === 'complete');
      return popup;
    },
    async openExtensionPage(path) {
      const base = await scope.evaluate(inWindow.readBase, id);
      const { page, context } = await openTab(browser, scope);
      await scope.send('browsingContext.navigate', { context, url: base + path, wait: 'complete' });
      await page.bringToFront();
      return toWebPage(page);
    },
    tabs: () => scope.evaluate(inWindow.readTabs),
    clipboard: () => scope.evaluate(inWindow.readClipboard),
    killBackground: () => scope.evaluate(inWindow.endBackground, id),
    async chooseMenu(page, entry) {
      await page.bringToFront();
      await scope.evaluate(inWindow.chooseInMenu, entry, await page.evaluate(pointInText));
    },
    async runCommand(page, command) {
      await page.bringToFront();
      const all = await scope.evaluate(inWindow.readShortcuts, id);
      const shortcut = all.find(({ name }) => name === command)?.shortcut;
      if (!shortcut) throw new Error(`Firefox has given "${command}" no shortcut`);
      await scope.evaluate(inWindow.pressShortcut, shortcut);
    },
    async badge(page) {
      await page.bringToFront();
      return scope.evaluate(inWindow.readBadge, id);
    },
    shortcuts: () => scope.evaluate(inWindow.readShortcuts, id),
    async restart() {
      await browser.close();
      return launchFirefox(options, profile);
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      profile.remove();
    },
  };
}

function firefoxArguments({ size }: LaunchOptions): string[] {
  const system = '--remote-allow-system-access'; // WebDriver may then reach Firefox's own window.
  return size ? [system, `--width=${size.width}`, `--height=${size.height}`] : [system];
}
