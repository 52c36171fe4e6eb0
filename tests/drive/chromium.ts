import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type CDPSession,
  type Extension,
  launch,
  type Page,
  type Target,
  TargetType,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser } from '../run/browsers.mjs';
import { chromiumArguments } from './chromium-arguments.ts';
import { closeAll, dress, load } from './chromium-page.ts';
import { chooseMenu, readBadge, readShortcuts, runCommand } from './chromium-worker.ts';
import type { Driver, LaunchOptions, WebPage } from './driver.ts';
import { copyInLanguage, extensionFolder } from './extension-folder.ts';
import { closeOnError, type Profile, prepareProfile } from './profile.ts';
import { createTabView } from './tab-view.ts';
import { until } from './until.ts';

/** Chromium, with what only it lets be looked at. */
export interface ChromiumDriver extends Driver {
  /** The service worker, started if it is not running. */
  background(): Promise<WebWorker>;
  /** A session of the inspector with a page. */
  inspect(page: WebPage): Promise<CDPSession>;
}

/** Starts Chromium with the built extension in it; started again in the same profile, what is in it is still there. */
export async function launchChromium(
  options: LaunchOptions = {},
  profile: Profile = prepareProfile(options),
): Promise<ChromiumDriver> {
  const folder = prepareExtension(options, profile);
  writePreferences(profile, folder, options);
  const browser = await launch({
    executablePath: findBrowser('chromium') ?? '',
    headless: !options.visible,
    enableExtensions: true,
    userDataDir: profile.folder,
    defaultViewport: null,
    args: chromiumArguments(options),
  });
  return closeOnError(browser, profile, async () => {
    const id = await browser.installExtension(folder);
    const extension = (await browser.extensions()).get(id) ?? raise('Chromium did not install the extension');
    return drive({ browser, extension, profile, options });
  });
}

interface Parts {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly profile: Profile;
  readonly options: LaunchOptions;
}

async function drive({ browser, extension, profile, options }: Parts): Promise<ChromiumDriver> {
  const pages = new Map<WebPage, Page>();
  const pageOf = (page: WebPage): Page => pages.get(page) ?? raise('This page is not open in this browser');
  const base = `chrome-extension://${extension.id}/`;
  const register = async (page: Page): Promise<WebPage> => {
    const view = {
      ...createTabView(page),
      bringToFront: () => page.bringToFront(),
      goto: (url: string) => load(page, url),
    };
    pages.set(view, page);
    await page.bringToFront();
    return view;
  };
  const background = async () => (await runningWorker(browser, base)) ?? (await wakeWorker(browser, base));
  const end = async () => {
    await browser.close();
  };
  return {
    name: 'chromium',
    version: await browser.version(),
    downloads: profile.downloads,
    async openPage(url) {
      const page = await browser.newPage();
      await load(page, url);
      return register(page);
    },
    async pressAction(page) {
      await page.bringToFront();
      await closeAll(browser, `${base}popup.html`);
      const opened = browser.waitForTarget((target) => target.url().startsWith(`${base}popup.html`), {
        timeout: 10_000,
      });
      await Promise.all([opened, extension.triggerAction(pageOf(page))]);
      return createTabView(await dress(await (await opened).asPage(), options));
    },
    async openExtensionPage(path) {
      const page = await dress(await browser.newPage(), options);
      await page.goto(base + path);
      return register(page);
    },
    tabs: async () => (await browser.pages()).map((page) => page.url()),
    async clipboard(view) {
      await browser.defaultBrowserContext().overridePermissions(base, ['clipboard-read']);
      return view.evaluate(() => navigator.clipboard.readText());
    },
    background,
    inspect: (page) => pageOf(page).createCDPSession(),
    async killBackground() {
      await (await runningWorker(browser, base))?.close();
      await until(() => !workerTarget(browser, base), 'the service worker had ended');
    },
    chooseMenu: async (page, entry) => chooseMenu(await background(), pageOf(page), entry),
    runCommand: async (page, command) => runCommand(await background(), pageOf(page), command),
    badge: async (page) => readBadge(await background(), pageOf(page)),
    shortcuts: async () => readShortcuts(await background()),
    async restart() {
      await end();
      return launchChromium(options, profile);
    },
    closed: untilClosed(browser),
    async close() {
      await end();
      profile.remove();
    },
  };
}

/** Settles when the browser has ended or its last tab was closed: driven, Chromium may then stay without a window. */
function untilClosed(browser: Browser): Promise<void> {
  const hasTab = () => browser.targets().some((target) => target.type() === TargetType.PAGE);
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => hasTab() || resolve());
  });
}

function workerTarget(browser: Browser, base: string): Target | undefined {
  const isWorker = (target: Target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(base);
  return browser.targets().find(isWorker);
}

async function runningWorker(browser: Browser, base: string): Promise<WebWorker | null> {
  return (await workerTarget(browser, base)?.worker()) ?? null;
}

async function wakeWorker(browser: Browser, base: string): Promise<WebWorker> {
  const page = await browser.newPage();
  // Not a page that runs anything; any message starts the worker.
  await page.goto(`${base}manifest.json`);
  await page.evaluate('void chrome.runtime.sendMessage({}).catch(() => {})');
  const worker = await until(() => runningWorker(browser, base), 'the service worker had started');
  await page.close();
  return worker;
}

function prepareExtension({ language }: LaunchOptions, { folder }: Profile): string {
  const built = extensionFolder('chromium');
  if (!language) return built;
  const copy = join(folder, 'extension');
  copyInLanguage(built, copy, language);
  return copy;
}

/** A right that was given before is given again without asking. */
const GIVEN_BEFORE = {
  runtime_granted_permissions: {
    api: [],
    explicit_host: ['*://*/*'],
    manifest_permissions: [],
    scriptable_host: [],
  },
};

function writePreferences({ folder, downloads }: Profile, extension: string, { grantsSites }: LaunchOptions): void {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  const file = join(folder, 'Default', 'Preferences');
  if (existsSync(file)) return;
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    extensions: {
      pinned_extensions: [idOf(extension)],
      settings: grantsSites ? { [idOf(extension)]: GIVEN_BEFORE } : {},
    },
  };
  writeFileSync(file, JSON.stringify(preferences));
}

/** The id Chromium gives an extension that is not from the store: a hash of its path, in the letters a to p. */
function idOf(extension: string): string {
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function raise(message: string): never {
  throw new Error(message);
}
