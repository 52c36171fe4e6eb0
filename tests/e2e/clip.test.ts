import { describe, expect, test } from 'vitest';
import { readOutcome } from '../drive/popup.ts';
import { find } from '../drive/view.ts';
import { CLIPS, entriesWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, pageOf, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

const FROM_MAIL = `${ELECTIONS.url}?utm_source=mail`;
const REVISED = {
  ...ELECTIONS,
  paragraphs: [...ELECTIONS.paragraphs, 'Le président sortant a reconnu sa défaite mardi.'],
};

describe.each(BROWSER_NAMES)('in %s, the toolbar button', (name) => {
  const stage = useStage(name, { answers: { ...serving(ELECTIONS, HARBOUR), [FROM_MAIL]: pageOf(ELECTIONS) } });

  test('clips the page at once and lists the clip', async () => {
    const { driver } = stage();
    const popup = await driver.pressAction(await driver.openPage(ELECTIONS.url));
    expect(await readOutcome(popup)).toBe('Saved');
    expect(await entriesWhen(popup, 1)).toEqual([expect.stringContaining(ELECTIONS.title)]);
    await popup.close();
  });

  test('leaves the page as it was, and asks no site for anything', async () => {
    const { driver, site } = stage();
    const page = await driver.openPage(HARBOUR.url);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const asked = site.requests.length;
    const popup = await driver.pressAction(page);
    expect(await readOutcome(popup)).toBe('Saved');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await popup.close();
    expect(site.requests.slice(asked)).toEqual([]);
    const known = new Set([ELECTIONS.url, HARBOUR.url, 'https://pictures.example/lead.png']);
    expect(site.requests.filter((url) => !known.has(url))).toEqual([]);
  });

  test('says of an article that has not changed that it is clipped already', async () => {
    const { driver } = stage();
    const popup = await driver.pressAction(await driver.openPage(`${FROM_MAIL}#top`));
    expect(await readOutcome(popup)).toMatch(/^Already clipped on .+, unchanged since$/);
    await entriesWhen(popup, 2);
    await popup.close();
  });

  test('keeps a revision of an article that has changed', async () => {
    const { driver, site } = stage();
    site.answers.set(ELECTIONS.url, { body: pageOf(REVISED) });
    const popup = await driver.pressAction(await driver.openPage(ELECTIONS.url));
    expect(await readOutcome(popup)).toMatch(/^Saved: the article has changed since .+$/);
    expect(await entriesWhen(popup, 2)).toEqual([
      expect.stringContaining(ELECTIONS.title),
      expect.stringContaining(HARBOUR.title),
    ]);
    await popup.waitFor(() => document.body.textContent?.includes('2 versions kept'));
    await popup.close();
  });

  test('pressed twice at once makes one clip', async () => {
    const { driver, site } = stage();
    const twice = { ...HARBOUR, url: 'https://news.example/2026/11/twice', title: 'Pressed twice in a row' };
    site.answers.set(twice.url, { body: pageOf(twice) });
    const page = await driver.openPage(twice.url);
    await driver.pressAction(page);
    const popup = await driver.pressAction(page);
    expect(await readOutcome(popup)).toMatch(/^(?:Saved$|Already clipped on)/);
    const entries = await entriesWhen(popup, 3);
    expect(entries.filter((text) => text.includes(twice.title))).toHaveLength(1);
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain('versions kept');
    await popup.close();
  });

  test('does not lose the clips when the browser is closed', async () => {
    const held = stage();
    held.driver = await held.driver.restart();
    const library = await held.driver.openExtensionPage('library.html');
    await find(library, CLIPS);
    expect(await entriesWhen(library, 3)).toContainEqual(expect.stringContaining(HARBOUR.title));
    await library.close();
  });
});
