import { describe, expect, test } from 'vitest';
import type { MenuEntry, WebPage } from '../drive/driver.ts';
import { until } from '../drive/until.ts';
import { entriesWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

const FERRY = { ...HARBOUR, url: 'https://news.example/2026/11/ferry', title: 'Ferries run all night' };
const PAGE_ENTRY: MenuEntry = { id: 'article', title: 'Clip this page', on: 'page' };
const SELECTION_ENTRY: MenuEntry = { id: 'selection', title: 'Clip selection', on: 'selection' };

describe.each(BROWSER_NAMES)('in %s, without the popup,', (name) => {
  const stage = useStage(name, { answers: serving(ELECTIONS, HARBOUR, FERRY) });

  /** Chromium has no menu and no keys when it is not shown; there, the button grants what they would. */
  const openGranted = async (url: string): Promise<WebPage> => {
    const { driver } = stage();
    const options = await driver.openExtensionPage('options.html');
    await options.evaluate(() =>
      Reflect.get(globalThis, 'chrome').storage.local.set({ settings: { clipOnOpen: false } }),
    );
    await options.close();
    const page = await driver.openPage(url);
    if (driver.name === 'chromium') await (await driver.pressAction(page)).close();
    return page;
  };

  const toldBy = (page: WebPage, words: string) => {
    const read = async () => {
      const badge = await stage().driver.badge(page);
      return badge.title.includes(words) && badge;
    };
    return until(read, `the button's title said "${words}"`);
  };

  test('both shortcuts are the ones that were asked for', async () => {
    expect(await stage().driver.shortcuts()).toEqual([
      { name: '_execute_action', shortcut: 'Alt+Shift+L' },
      { name: 'clip-page', shortcut: 'Alt+Shift+K' },
    ]);
  });

  test('the menu of a page clips it, and the button tells', async () => {
    const page = await openGranted(ELECTIONS.url);
    await stage().driver.chooseMenu(page, PAGE_ENTRY);
    const badge = await toldBy(page, `saved: ${ELECTIONS.title}`);
    expect(badge.text).not.toBe('');
  });

  test('the menu of a selection clips the passage', async () => {
    const page = await openGranted(HARBOUR.url);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article p') ?? document.body));
    await stage().driver.chooseMenu(page, SELECTION_ENTRY);
    await toldBy(page, 'saved: ');
    const library = await stage().driver.openExtensionPage('library.html');
    await entriesWhen(library, 2);
    await library.close();
  });

  test('the shortcut clips the page', async () => {
    const page = await openGranted(FERRY.url);
    await stage().driver.runCommand(page, 'clip-page');
    await toldBy(page, `saved: ${FERRY.title}`);
    const library = await stage().driver.openExtensionPage('library.html');
    expect(await entriesWhen(library, 3)).toContainEqual(expect.stringContaining(FERRY.title));
    await library.close();
  });
});
