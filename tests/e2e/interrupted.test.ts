import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { View } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { find, findAll } from '../drive/view.ts';
import { entriesWhen, statusWhen } from './clip-list.ts';
import { keepBusy } from './keep-busy.ts';
import { ELECTIONS, HARBOUR, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

const CUT = { ...HARBOUR, url: 'https://news.example/2026/11/cut', title: 'Cut, told and not lost' };
const SLOW = { ...HARBOUR, url: 'https://news.example/2026/11/slow', title: 'Slow but saved' };

/** Waits until the popup's clip has surely been taken on by the background, which the busy page then holds up. */
async function untilUnderWay(popup: View): Promise<void> {
  await statusWhen(popup, /^Clipping…$/);
  await sleep(300);
}

describe.each(BROWSER_NAMES)('in %s, a clip under way', (name) => {
  const stage = useStage(name, { answers: serving(ELECTIONS, HARBOUR, CUT, SLOW) });

  test('is reported as not saved when the background is stopped, and is then saved by clipping again', async () => {
    const { driver } = stage();
    const page = await driver.openPage(ELECTIONS.url);
    await keepBusy(page, 3000);
    const cut = await driver.pressAction(page);
    await untilUnderWay(cut);
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
    const page = await driver.openPage(CUT.url);
    await keepBusy(page, 3000);
    const popup = await driver.pressAction(page);
    await untilUnderWay(popup);
    await driver.killBackground();
    expect(await readOutcome(popup)).toMatch(/^(?:Saved$|The browser stopped Cuttings before)/);
    await popup.close();
  });

  test('is still saved when the popup is closed', async () => {
    const { driver } = stage();
    const page = await driver.openPage(SLOW.url);
    await keepBusy(page, 2000);
    const popup = await driver.pressAction(page);
    await untilUnderWay(popup);
    await popup.close();
    const library = await driver.openExtensionPage('library.html');
    await find(library, { role: 'checkbox', name: `Select ${SLOW.title}` });
    await library.close();
  });
});
