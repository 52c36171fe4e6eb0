import { describe, expect, test } from 'vitest';
import type { WebPage } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { find, findAll } from '../drive/view.ts';
import { entriesWhen, statusWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

/** Keeps a page from answering for a while, so that a capture takes that long. */
function keepBusy(page: WebPage, ms: number): Promise<void> {
  return page.evaluate((busyMs) => {
    setTimeout(() => {
      const end = Date.now() + busyMs;
      while (Date.now() < end);
    }, 200);
  }, ms);
}

describe.each(BROWSER_NAMES)('in %s, a clip under way', (name) => {
  const stage = useStage(name, { answers: serving(ELECTIONS, HARBOUR) });

  test('is reported as not saved when the background is stopped, and is then saved by clipping again', async () => {
    const { driver } = stage();
    const page = await driver.openPage(ELECTIONS.url);
    await keepBusy(page, 3000);
    const cut = await driver.pressAction(page);
    await statusWhen(cut, /^Clipping…$/);
    await driver.killBackground();
    await cut.close();
    const popup = await driver.pressAction(await driver.openPage(HARBOUR.url));
    expect(await readOutcome(popup)).toBe('Saved');
    const alert = await find(popup, { role: 'alert' });
    expect(alert.text).toMatch(/was not saved: the browser stopped Cuttings/);
    await entriesWhen(popup, 1);
    await popup.close();
    const again = await driver.pressAction(page);
    expect(await readOutcome(again)).toBe('Saved');
    await entriesWhen(again, 2);
    expect(await findAll(again, { role: 'alert' })).toEqual([]);
    await again.close();
  });

  test('ends with a sentence in the popup when the background is stopped under it', async () => {
    const { driver } = stage();
    const page = await driver.openPage(`${ELECTIONS.url}?cut`);
    stage().site.answers.set(`${ELECTIONS.url}?cut`, { body: serving(ELECTIONS)[ELECTIONS.url] ?? '' });
    await page.goto(`${ELECTIONS.url}?cut`);
    await keepBusy(page, 3000);
    const popup = await driver.pressAction(page);
    await statusWhen(popup, /^Clipping…$/);
    await driver.killBackground();
    expect(await readOutcome(popup)).toMatch(/^(?:Saved|Already clipped|The browser stopped Cuttings before)/);
    await popup.close();
  });

  test('is still saved when the popup is closed', async () => {
    const { driver } = stage();
    const slow = { ...HARBOUR, url: 'https://news.example/2026/11/slow', title: 'Slow but saved' };
    stage().site.answers.set(slow.url, { body: serving(slow)[slow.url] ?? '' });
    const page = await driver.openPage(slow.url);
    await keepBusy(page, 1500);
    const popup = await driver.pressAction(page);
    await statusWhen(popup, /^Clipping…$/);
    await popup.close();
    const library = await driver.openExtensionPage('library.html');
    expect(await entriesWhen(library, 3)).toContainEqual(expect.stringContaining(slow.title));
    await library.close();
  });
});
