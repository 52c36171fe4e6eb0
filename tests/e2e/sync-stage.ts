import { createHash } from 'node:crypto';
import type { View, WebPage } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { syncSays } from '../drive/sync-settings.ts';
import { until } from '../drive/until.ts';
import { find, findAll } from '../drive/view.ts';
import { ENTRIES } from './clip-list.ts';
import { HARBOUR, type Story } from './pages.ts';
import type { Stage } from './stage.ts';

/** A third story. */
export const FERRY: Story = {
  url: 'https://news.example/2026/11/ferry',
  title: 'The ferry sails at night',
  paragraphs: HARBOUR.paragraphs.map((paragraph) => `${paragraph} So it is with the ferry.`),
};

/** A fourth. */
export const TRAM: Story = {
  url: 'https://news.example/2026/11/tram',
  title: 'The tram is back on the hill',
  paragraphs: HARBOUR.paragraphs.map((paragraph) => `${paragraph} The tram is another matter.`),
};

/** The id of the clip of a story. */
export const idOf = ({ url }: Story) => createHash('sha256').update(url).digest('hex').slice(0, 32);

/** Waits until the list has an entry that says it. */
export async function hasEntry(library: View, words: RegExp): Promise<void> {
  await until(
    async () => (await findAll(library, ENTRIES)).some(({ text }) => words.test(text)),
    `an entry of the list said ${words}`,
  );
}

/** Clips a story, as a person does. */
export async function clip({ driver }: Stage, { url }: Story): Promise<void> {
  const tab = await driver.openPage(url);
  const popup = await driver.pressAction(tab);
  const outcome = await readOutcome(popup);
  if (!outcome.startsWith('Saved')) throw new Error(outcome);
  await popup.close();
  await tab.close();
}

/** Has a run of sync begin, and waits for its end. */
export async function runs({ driver, site }: Stage): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  await find(options, { role: 'button', name: 'Sync now' });
  const before = site.forwarded.length;
  await options.click({ role: 'button', name: 'Sync now' });
  await until(() => site.forwarded.length > before, 'the server was asked');
  await find(options, { role: 'button', name: 'Sync now' });
  await syncSays(options, /Last synced/);
  await options.close();
}

/** Does something in the library, in a page of its own. */
export async function inLibrary({ driver }: Stage, work: (library: WebPage) => Promise<void>): Promise<void> {
  const library = await driver.openExtensionPage('library.html');
  await work(library);
  await library.close();
}
