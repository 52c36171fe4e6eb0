import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downloadOne } from '../drive/downloaded.ts';
import type { View } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { until } from '../drive/until.ts';
import { find, findAll } from '../drive/view.ts';
import { CLIPS, clipButton, ENTRIES, entriesWhen, statusWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, serving, type Story } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

const MARKDOWN = `---
title: "Harbour bridge reopens after two years"
source: "https://news.example/2026/11/harbour-bridge"
author:
  - "Awa Diop"
published: 2026-11-23T08:30:00.000Z
created: TIME
description: "The bridge over the old harbour was opened to traffic on Monday, two years after a cargo ship had torn away its middle span."
language: "en"
word_count: 101
---

# Harbour bridge reopens after two years

The bridge over the old harbour was opened to traffic on Monday, two years after a cargo ship had torn away its middle span.

Engineers replaced the span with a steel arch that was built upstream, floated down the river at high tide, and lifted into place in one night.

The city expects twelve thousand vehicles a day, a third fewer than before, because many commuters have taken to the ferries in the meantime.

A second crossing, planned for the end of the decade, is still waiting for the consent of three landowners and for the money to pay for it.

![A picture](https://pictures.example/lead.png)

Seen on Monday
`;

/** Which of the entries is the clip of a story. */
async function placeOf(popup: View, { title }: Story): Promise<number> {
  await find(popup, { role: 'checkbox', name: `Select ${title}`, within: CLIPS });
  return (await findAll(popup, ENTRIES)).findIndex(({ text }) => text.includes(title));
}

describe.each(BROWSER_NAMES)('in %s, the list of clips', (name) => {
  const stage = useStage(name, { answers: serving(ELECTIONS, HARBOUR) });

  const clip = async (url: string): Promise<View> => {
    const { driver } = stage();
    const popup = await driver.pressAction(await driver.openPage(url));
    await readOutcome(popup);
    return popup;
  };

  test('exports a clip as a Markdown file that says what the article said', async () => {
    const popup = await clip(HARBOUR.url);
    const path = await downloadOne(stage().driver.downloads, () => popup.click(clipButton('Export Markdown')));
    const written = readFileSync(path, 'utf8').replace(/^created: .*$/m, 'created: TIME');
    expect(basename(path)).toMatch(/\.md$/);
    expect(written).toBe(MARKDOWN);
    await popup.close();
  });

  test('copies the same Markdown', async () => {
    const popup = await clip(HARBOUR.url);
    await popup.click(clipButton('Copy Markdown'));
    await statusWhen(popup, /^Copied$/);
    const copied = await stage().driver.clipboard(popup);
    expect(copied.replace(/\r\n/g, '\n').replace(/^created: .*$/m, 'created: TIME')).toBe(MARKDOWN);
    await popup.close();
  });

  test('finds clips as words are typed, without regard to case and accents', async () => {
    await (await clip(ELECTIONS.url)).close();
    const popup = await clip(HARBOUR.url);
    await entriesWhen(popup, 2);
    await popup.click({ role: 'searchbox', name: 'Find clips' });
    await popup.type('ELEC');
    expect(await entriesWhen(popup, 1)).toEqual([expect.stringContaining(ELECTIONS.title)]);
    await popup.type('zzz');
    await until(async () => (await findAll(popup, ENTRIES)).length === 0, 'nothing was found');
    await popup.close();
  });

  test('deletes a clip and takes that back', async () => {
    const popup = await clip(HARBOUR.url);
    await entriesWhen(popup, 2);
    await popup.click(clipButton('Delete'));
    expect(await entriesWhen(popup, 1)).toHaveLength(1);
    await popup.click({ role: 'button', name: 'Undo' });
    expect(await entriesWhen(popup, 2)).toHaveLength(2);
    await popup.close();
  });

  test('ticks one clip or all, and exports what is ticked', async () => {
    const popup = await clip(HARBOUR.url);
    await entriesWhen(popup, 2);
    await popup.click({ role: 'checkbox', name: `Select ${ELECTIONS.title}` });
    await statusWhen(popup, /^1 selected$/);
    await popup.click({ role: 'checkbox', name: 'Select all' });
    await statusWhen(popup, /^2 selected$/);
    const exportAll = () => popup.click({ role: 'button', name: 'Export selected' });
    const path = await downloadOne(stage().driver.downloads, exportAll);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await popup.close();
  });

  test('opens a clip in the library', async () => {
    const { driver } = stage();
    const popup = await clip(HARBOUR.url);
    await popup.click({ ...clipButton('Open clip'), nth: await placeOf(popup, HARBOUR) });
    const opened = async () => (await driver.tabs()).find((url) => /\/library\.html#[0-9a-f]{32}$/.test(url));
    const address = await until(opened, 'the library was opened in a tab');
    const library = await driver.openExtensionPage(`library.html${new URL(address).hash}`);
    await library.waitFor((title) => document.querySelector('article h1')?.textContent === title, HARBOUR.title);
    await library.waitFor(
      (words) => document.querySelector('iframe')?.contentDocument?.body?.textContent?.includes(words),
      HARBOUR.paragraphs[0] ?? '',
    );
    await library.close();
  });

  test('opens the source of a clip', async () => {
    const { driver, site } = stage();
    const popup = await clip(HARBOUR.url);
    const asked = site.requests.length;
    await popup.click({ ...clipButton('Open source'), nth: await placeOf(popup, HARBOUR) });
    await until(() => site.requests.slice(asked).includes(HARBOUR.url), 'the source was asked for');
    expect(await driver.tabs()).toContain(HARBOUR.url);
  });

  test('is the same in the library, which hears of new clips', async () => {
    const { driver } = stage();
    const library = await driver.openExtensionPage('library.html');
    await entriesWhen(library, 2);
    const popup = await clip(ELECTIONS.url);
    await entriesWhen(popup, 2);
    await popup.click(clipButton('Delete'));
    await entriesWhen(popup, 1);
    expect(await entriesWhen(library, 1)).toHaveLength(1);
    expect(await findAll(library, CLIPS)).toHaveLength(1);
    await popup.close();
  });
});
