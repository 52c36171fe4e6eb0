import { describe, expect, test } from 'vitest';
import type { View } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { until } from '../drive/until.ts';
import { find, findAll } from '../drive/view.ts';
import { entriesWhen, statusWhen } from './clip-list.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';
import { addressOf, sentence, threePages } from './three-pages.ts';

const GET_ALL = { role: 'button', name: 'Get all pages' };

/** What the library shows of a story: its text. */
async function textOf(popup: View): Promise<string> {
  return popup.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('cuttings');
      opening.onsuccess = () => resolve(opening.result);
    });
    const request = database.transaction('bodies').objectStore('bodies').getAll();
    await new Promise((resolve) => (request.onsuccess = resolve));
    database.close();
    return (
      (request.result as { text: string }[]).map(({ text }) => text).toSorted((a, b) => b.length - a.length)[0] ?? ''
    );
  });
}

describe.each(BROWSER_NAMES)('in %s, an article on three pages', (name) => {
  const stage = useStage(name, {
    answers: {
      ...threePages('whole', { 2: { delayMs: 1_500 } }),
      ...threePages('broken', { 3: { status: 500 } }),
      ...threePages('slow', { 2: { delayMs: 20_000 } }),
      ...threePages('gone'),
      ...threePages('cut', { 2: { delayMs: 3_000 } }),
      ...threePages('closed', { 2: { delayMs: 1_500 } }),
      ...threePages('left', { 2: { delayMs: 3_000 } }),
    },
  });

  const clip = async (story: string, page = 1) => {
    const tab = await stage().driver.openPage(addressOf(story, page));
    const popup = await stage().driver.pressAction(tab);
    expect(await readOutcome(popup)).toBe(`Page ${page} of 3 saved.`);
    return { tab, popup };
  };

  test('is kept whole when that is asked for, and is not clipped in part again', async () => {
    const { tab, popup } = await clip('whole');
    await popup.click(GET_ALL);
    await statusWhen(popup, /^Page 2 of 3…$/);
    await statusWhen(popup, /^All 3 pages saved$/);
    await entriesWhen(popup, 1);
    expect((await textOf(popup)).split('\n')).toEqual(
      [1, 2, 3].flatMap((page) => [1, 2, 3, 4].map((index) => sentence(page, index))),
    );
    await popup.close();
    const again = await stage().driver.pressAction(tab);
    expect(await readOutcome(again)).toMatch(/^Already clipped on .+, unchanged since$/);
    expect(await findAll(again, GET_ALL)).toEqual([]);
    await again.close();
  });

  test('keeps the page that it had when another cannot be read, and says which', async () => {
    const { popup } = await clip('broken', 2);
    await popup.click(GET_ALL);
    const { text } = await find(popup, { role: 'alert' });
    expect(text).toMatch(/^Page 3 could not be read, so nothing was added\./);
    expect(await readOutcome(popup)).toBe('Page 2 of 3 saved.');
    await entriesWhen(popup, 2);
    await popup.close();
  });

  test('keeps the page that it had when the reading is cancelled', async () => {
    const { popup } = await clip('slow');
    await popup.click(GET_ALL);
    await statusWhen(popup, /^Page 2 of 3…$/);
    await popup.click({ role: 'button', name: 'Cancel' });
    await statusWhen(popup, /^Page 1 of 3 saved\.$/);
    expect(await findAll(popup, { role: 'alert' })).toEqual([]);
    await popup.close();
  });

  test('keeps the page that it had when the tab has gone to another, and says so', async () => {
    const { tab, popup } = await clip('gone');
    await tab.goto(addressOf('whole', 1).replace('news.', 'other.'));
    await popup.click(GET_ALL);
    expect((await find(popup, { role: 'alert' })).text).toMatch(/^The page is not open any more/);
    expect(await readOutcome(popup)).toBe('Page 1 of 3 saved.');
    await popup.close();
  });

  test('is kept whole though the popup is closed', async () => {
    const { tab, popup } = await clip('closed');
    await popup.click(GET_ALL);
    await statusWhen(popup, /^Page 2 of 3…$/);
    await popup.close();
    const badge = async () => (await stage().driver.badge(tab)).title.includes('new version saved');
    await until(badge, 'the button told that all pages were saved');
  });

  test('keeps the page that it had when the background is stopped under it', async () => {
    const { popup } = await clip('cut');
    await popup.click(GET_ALL);
    await statusWhen(popup, /^Page 2 of 3…$/);
    await stage().driver.killBackground();
    expect((await find(popup, { role: 'alert' })).text).toMatch(/^The browser stopped Cuttings/);
    expect(await readOutcome(popup)).toBe('Page 1 of 3 saved.');
    await popup.close();
  });

  test('shows how far it is in a popup that is opened again', async () => {
    const { driver } = stage();
    const { tab, popup } = await clip('left');
    await popup.click(GET_ALL);
    await statusWhen(popup, /^Page 2 of 3…$/);
    await popup.close();
    const again = await driver.pressAction(tab);
    await statusWhen(again, /^Page 2 of 3…$/);
    await statusWhen(again, /^Already clipped on .+, unchanged since$/);
    await again.close();
  });
});
