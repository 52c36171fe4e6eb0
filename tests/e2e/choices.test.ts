import { describe, expect, test } from 'vitest';
import { readOutcome } from '../drive/popup.ts';
import { find, findAll } from '../drive/view.ts';
import { entriesWhen, statusWhen } from './clip-list.ts';
import { HARBOUR, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

const FRONT = 'https://news.example/';
const FRONT_PAGE = `<!doctype html><html lang="en"><title>News</title>
<ul>${'<li><a href="/a">One headline</a></li>'.repeat(12)}</ul><p id="passage">The ferry runs every ten minutes.</p>`;

describe.each(BROWSER_NAMES)('in %s, the popup', (name) => {
  const stage = useStage(name, { answers: { ...serving(HARBOUR), [FRONT]: FRONT_PAGE } });

  test('says of a page without an article what it found, and clips it anyway when told to', async () => {
    const { driver } = stage();
    const popup = await driver.pressAction(await driver.openPage(FRONT));
    expect(await readOutcome(popup)).toMatch(/^This page does not look like an article: \d+ words/);
    expect(await findAll(popup, { role: 'listitem' })).toEqual([]);
    await popup.click({ role: 'button', name: 'Clip anyway' });
    await statusWhen(popup, /^Saved$/);
    await entriesWhen(popup, 1);
    await popup.close();
  });

  test('clips a selection, and says when nothing is selected', async () => {
    const { driver } = stage();
    const page = await driver.openPage(`${FRONT}?selection`);
    stage().site.answers.set(`${FRONT}?selection`, { body: FRONT_PAGE });
    await page.goto(`${FRONT}?selection`);
    const popup = await driver.pressAction(page);
    await readOutcome(popup);
    await popup.click({ role: 'button', name: 'Clip selection' });
    await statusWhen(popup, /^Nothing is selected/);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#passage') ?? document.body));
    await popup.click({ role: 'button', name: 'Clip selection' });
    await statusWhen(popup, /^Selection saved$/);
    await popup.close();
  });

  test('waits to be told when the setting says so', async () => {
    const { driver } = stage();
    const options = await driver.openExtensionPage('options.html');
    await options.click({ role: 'checkbox' });
    await statusWhen(options, /^Setting kept$/);
    const popup = await driver.pressAction(await driver.openPage(HARBOUR.url));
    const button = { role: 'button', name: 'Clip this page' };
    await find(popup, button);
    expect((await find(popup, { role: 'status' })).text).toBe('Keep the article on this page.');
    await popup.click(button);
    await statusWhen(popup, /^Saved$/);
    await popup.close();
  });
});
