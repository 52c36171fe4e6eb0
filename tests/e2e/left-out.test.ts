import { describe, expect, test } from 'vitest';
import type { View, WebPage } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { find, findAll } from '../drive/view.ts';
import { statusWhen } from './clip-list.ts';
import { HARBOUR, pageOf } from './pages.ts';
import { BROWSER_NAMES, type Stage, useStage } from './stage.ts';

const REMARK = 'I have crossed this harbour by ferry for thirty years, and no bridge will make me get up any later.';
const COMMENTS = `<section id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list">
<li class="comment"><p>${REMARK}</p></li><li class="comment"><p>A fine arch.</p></li></ol></section>`;
const PAGE = pageOf(HARBOUR).replace('</main>', `</main>${COMMENTS}`);

/** Clips the page and opens the clip where it is read. */
async function clipAndRead({ driver }: Stage): Promise<WebPage> {
  const popup = await driver.pressAction(await driver.openPage(HARBOUR.url));
  await readOutcome(popup);
  await popup.close();
  const id = await hashed(HARBOUR.url);
  const reading = await driver.openExtensionPage(`library.html#${id}`);
  await articleWhen(reading, 'Engineers replaced');
  return reading;
}

/** The id of the clip that is filed under an address. */
async function hashed(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  return Buffer.from(digest).toString('hex').slice(0, 32);
}

/** Waits until the article that is shown has these words. */
function articleWhen(view: View, words: string) {
  const text = (part: string) => document.querySelector('iframe')?.contentDocument?.body?.textContent?.includes(part);
  return view.waitFor(text, words);
}

/** Waits until the article that is shown is without these words. */
function articleWithout(view: View, words: string) {
  const isGone = (part: string) => {
    const text = document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '';
    return text.length > 100 && !text.includes(part);
  };
  return view.waitFor(isGone, words);
}

/** Whether one of the article's blocks can be cut with the next key. */
function isChoosing(): boolean {
  return document.querySelector('iframe')?.contentDocument?.activeElement?.role === 'option';
}

/** Opens the panel, and gives the name of the button that opened it. */
async function openLeftOut(view: View): Promise<string> {
  await find(view, { role: 'button', name: 'Cut a part' });
  const buttons = await findAll(view, { role: 'button' });
  const name = buttons.map((each) => each.name).find((each) => each.startsWith('What was left out?')) ?? '';
  await view.click({ role: 'button', name });
  await find(view, { role: 'heading', name: 'What was left out' });
  return name;
}

/** Presses the button that puts a part back whose text begins so. */
async function putBack(view: View, words: string): Promise<void> {
  const buttons = await findAll(view, { role: 'button' });
  const name = buttons.map((each) => each.name).find((each) => each.startsWith('Put back:') && each.includes(words));
  await view.click({ role: 'button', name: name ?? `Put back: ${words}` });
}

describe.each(BROWSER_NAMES)('in %s, a clip', (name) => {
  const stage = useStage(name, { answers: { [HARBOUR.url]: PAGE } });

  test('tells what was left out of it, and takes it back', async () => {
    const reading = await clipAndRead(stage());
    expect(await openLeftOut(reading)).toMatch(/^What was left out\? \d+ parts?$/);
    await putBack(reading, 'I have crossed');
    await statusWhen(reading, /^Put back; saved as an edited version$/);
    await articleWhen(reading, REMARK);
    await reading.click({ role: 'button', name: 'Undo' });
    await statusWhen(reading, /^Taken back$/);
    await articleWithout(reading, REMARK);
    await reading.close();
  });

  test('that was cut by keyboard and by mouse is as it was left, and its page still unchanged', async () => {
    const reading = await clipAndRead(stage());
    await reading.click({ role: 'button', name: 'Cut a part' });
    await reading.waitFor(isChoosing);
    await reading.press('ArrowDown');
    await reading.press('Delete');
    await statusWhen(reading, /^Cut; saved as an edited version$/);
    await articleWithout(reading, 'Engineers replaced');
    await reading.waitFor(isChoosing);
    await reading.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelector('p')?.click());
    await articleWithout(reading, 'The bridge over the old harbour');
    await reading.press('Escape');
    await reading.close();

    const { driver } = stage();
    const popup = await driver.pressAction(await driver.openPage(HARBOUR.url));
    expect(await readOutcome(popup)).toMatch(/^Already clipped/);
    await popup.close();
    const again = await driver.openExtensionPage(`library.html#${await hashed(HARBOUR.url)}`);
    await articleWithout(again, 'Engineers replaced');
    await articleWithout(again, 'The bridge over the old harbour');
    await openLeftOut(again);
    await putBack(again, 'Engineers replaced');
    await articleWhen(again, 'Engineers replaced');
    await again.close();
  });
});
