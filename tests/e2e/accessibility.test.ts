import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { BrowserName, View } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { find } from '../drive/view.ts';
import { entriesWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';
import { addressOf, threePages } from './three-pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a document: each rule with the elements that break it. */
async function violations(view: View): Promise<unknown> {
  // The article's frame may run no script, axe's neither.
  const run = 'axe.run(document, { iframes: false, resultTypes: ["violations"] })';
  const brief =
    '({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])])';
  return view.run(`(() => { ${AXE}; return ${run}.then(${brief}); })()`);
}

const SCHEMES = ['light', 'dark'] as const;
const CASES = BROWSER_NAMES.flatMap((name) => SCHEMES.map((scheme): [BrowserName, 'light' | 'dark'] => [name, scheme]));

describe.each(CASES)('in %s in %s, axe finds nothing wrong', (name, colorScheme) => {
  const stage = useStage(name, {
    answers: { ...serving(ELECTIONS, HARBOUR), ...threePages('ferry', { 2: { status: 500 } }) },
    options: { colorScheme },
  });

  test('in the popup, after a clip and after a refusal', async () => {
    const { driver } = stage();
    const popup = await driver.pressAction(await driver.openPage(ELECTIONS.url));
    await readOutcome(popup);
    await entriesWhen(popup, 1);
    expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(colorScheme === 'dark');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    const refused = await driver.pressAction(await driver.openPage('about:blank'));
    await readOutcome(refused);
    expect(await violations(refused)).toEqual([]);
    await refused.close();
  });

  test('in the popup, after a part was kept and the rest could not be read', async () => {
    const popup = await stage().driver.pressAction(await stage().driver.openPage(addressOf('ferry', 1)));
    await popup.click({ role: 'button', name: 'Get all pages' });
    await find(popup, { role: 'alert' });
    expect(await violations(popup)).toEqual([]);
    await popup.click({ role: 'button', name: 'Undo' });
    await entriesWhen(popup, 1);
    await popup.close();
  });

  test('in the library, and where a clip is read', async () => {
    const { driver } = stage();
    const library = await driver.openExtensionPage('library.html');
    await entriesWhen(library, 1);
    expect(await violations(library)).toEqual([]);
    await library.click({ role: 'checkbox', name: 'Select all' });
    expect(await violations(library)).toEqual([]);
    await library.close();
    const popup = await driver.pressAction(await driver.openPage(ELECTIONS.url));
    await popup.click({ role: 'button', name: 'Open clip' });
    const tab = async () => (await driver.tabs()).find((url) => url.includes('/library.html#'));
    const address = await expect.poll(tab).toBeTruthy().then(tab);
    const reading = await driver.openExtensionPage(`library.html${new URL(address ?? '').hash}`);
    await reading.waitFor(() => document.querySelector('article h1') !== null);
    expect(await violations(reading)).toEqual([]);
    await reading.evaluate(() => document.querySelector<HTMLElement>('[aria-controls=left-out]')?.click());
    await reading.click({ role: 'button', name: 'Cut a part' });
    await reading.waitFor(() => document.querySelector('.cut-bar') !== null);
    expect(await violations(reading)).toEqual([]);
    await reading.close();
  });

  test('in the settings', async () => {
    const options = await stage().driver.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('kbd') !== null);
    expect(await violations(options)).toEqual([]);
    await options.close();
  });
});
