import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View, WebPage } from '../drive/driver.ts';
import { forward } from '../drive/forward.ts';
import { readOutcome } from '../drive/popup.ts';
import { until } from '../drive/until.ts';
import { find, findAll } from '../drive/view.ts';
import { APACHE } from '../sync/servers/apache.ts';
import type { StartedServer } from '../sync/servers/real-server.ts';
import { clipButton, ENTRIES, entriesWhen, statusWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, serving, type Story } from './pages.ts';
import { type Stage, useStage } from './stage.ts';

declare const chrome: {
  readonly permissions: Readonly<
    Record<'contains' | 'remove', (rights: { origins: readonly string[] }) => Promise<boolean>>
  >;
};

/** Where the server is, as far as the browsers know: not on loopback, and with a certificate. */
const HOST = 'cloud.example';

/** How long what waits for an alarm may take: they ring half a minute from now at the soonest. */
const ALARM_MS = 60_000;

/** A third story. */
const FERRY: Story = {
  url: 'https://news.example/2026/11/ferry',
  title: 'The ferry sails at night',
  paragraphs: HARBOUR.paragraphs.map((paragraph) => `${paragraph} So it is with the ferry.`),
};

/** A fourth. */
const TRAM: Story = {
  url: 'https://news.example/2026/11/tram',
  title: 'The tram is back on the hill',
  paragraphs: HARBOUR.paragraphs.map((paragraph) => `${paragraph} The tram is another matter.`),
};

const SETTING = { answers: serving(ELECTIONS, HARBOUR, FERRY, TRAM), options: { grantsSites: true } };

/** Enters a text in the field of a label, as typing it would. */
function enter(label: string, text: string): void {
  const found = Array.from(document.querySelectorAll<HTMLInputElement>('.sync label input')).find(
    (input) => input.labels?.[0]?.textContent?.trim() === label,
  );
  if (!found) throw new Error(`There is no field ${label}`);
  found.value = text;
  found.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The id of the clip of a story. */
const idOf = ({ url }: Story) => createHash('sha256').update(url).digest('hex').slice(0, 32);

/** What the part about sync says. */
const textOf = () => document.querySelector('.sync')?.textContent ?? '';
const saysWhen = (options: View, words: RegExp, limitMs = 20_000) =>
  until(async () => words.exec(await options.evaluate(textOf)), `the settings of sync said ${words}`, limitMs);

/** Waits until the list has an entry that says it. */
async function hasEntry(library: View, words: RegExp): Promise<void> {
  await until(
    async () => (await findAll(library, ENTRIES)).some(({ text }) => words.test(text)),
    `an entry of the list said ${words}`,
  );
}

/** A server that answers some requests with a status of its own, and hands all others on. */
async function serverInFrontOf(port: number, statusOf: (method: string) => number | null) {
  const front = createServer((request, response) => {
    const status = statusOf(request.method ?? '');
    if (status === null) return forward(request, response, { port, note: () => undefined });
    request.resume();
    return void response.writeHead(status).end();
  });
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));
  const close = () => {
    front.close();
    front.closeAllConnections();
  };
  return { port: (front.address() as AddressInfo).port, close };
}

/** A server that is asked and never answers. */
async function silentServer(): Promise<{ port: number; asked: Promise<void>; close: () => void }> {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const server = createServer(() => resolve());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, asked, close };
}

describe('a library in Chromium and Firefox, by way of a server', () => {
  const stages = { chromium: useStage('chromium', SETTING), firefox: useStage('firefox', SETTING) };
  let server: StartedServer;
  let passphrase = '';
  beforeAll(async () => {
    server = await APACHE.start();
    for (const stage of Object.values(stages)) stage().site.forwards.set(HOST, server.port);
  });
  afterAll(() => server.stop());

  /** Enters where the server is, and tries it. */
  const tryServer = async (options: View, changed: Readonly<Record<string, string>> = {}) => {
    const { user = '', password = '' } = server.settingsAt(server.port);
    const entered = { Address: `https://${HOST}/`, 'User name': user, 'App password': password, ...changed };
    for (const [label, text] of Object.entries(entered)) await options.evaluate(enter, label, text);
    await options.click({ role: 'button', name: 'Test the connection' });
  };
  const clip = async ({ driver }: Stage, { url }: Story) => {
    const tab = await driver.openPage(url);
    const popup = await driver.pressAction(tab);
    expect(await readOutcome(popup)).toMatch(/^Saved/);
    await popup.close();
    await tab.close();
  };
  /** Has a run of sync begin, and waits for its end. */
  const runs = async ({ driver, site }: Stage) => {
    const options = await driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Sync now' });
    const before = site.forwarded.length;
    await options.click({ role: 'button', name: 'Sync now' });
    await until(() => site.forwarded.length > before, 'the server was asked');
    await find(options, { role: 'button', name: 'Sync now' });
    await saysWhen(options, /Last synced/);
    await options.close();
  };
  const inLibrary = async ({ driver }: Stage, work: (library: WebPage) => Promise<void>) => {
    const library = await driver.openExtensionPage('library.html');
    await work(library);
    await library.close();
  };
  test('a wrong password is refused after one request', async () => {
    const { driver, site } = stages.chromium();
    const options = await driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Test the connection' });
    await tryServer(options, { 'App password': 'wrong' });
    await saysWhen(options, /cloud\.example refused the user name or the password/);
    expect(site.forwarded.map(({ status }) => status)).toEqual([401]);
    await options.close();
  });

  test('a clip of Chromium’s goes to the server, encrypted', async () => {
    const stage = stages.chromium();
    await clip(stage, HARBOUR);
    const options = await stage.driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Test the connection' });
    await tryServer(options);
    await find(options, { role: 'heading', name: 'Encryption' });
    passphrase = await options.evaluate(() => document.querySelector('.passphrase')?.textContent ?? '');
    expect(passphrase.split(' ')).toHaveLength(6);
    await options.click({ role: 'checkbox', name: 'I have written them down' });
    await options.click({ role: 'button', name: 'Begin to sync' });
    await saysWhen(options, /Last synced.*1 clip sent/);
    await options.close();
  });

  test('it is in Firefox, with its text, once that has joined with the passphrase', async () => {
    const stage = stages.firefox();
    const options = await stage.driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Test the connection' });
    await tryServer(options);
    await find(options, { role: 'heading', name: 'A library is there already' });
    await options.evaluate(enter, 'Passphrase', 'able acid acorn actor admit adult');
    await options.click({ role: 'button', name: 'Join' });
    await saysWhen(options, /This passphrase does not open the folder/);
    await options.evaluate(enter, 'Passphrase', passphrase);
    await options.click({ role: 'button', name: 'Join' });
    await saysWhen(options, /Last synced.*1 clip received/);
    await options.close();
    await inLibrary(stage, async (library) => {
      const [entry = ''] = await entriesWhen(library, 1);
      expect(entry).toContain(HARBOUR.title);
    });
    const reading = await stage.driver.openExtensionPage(`library.html#${idOf(HARBOUR)}`);
    await reading.waitFor(
      (words) => document.querySelector('iframe')?.contentDocument?.body.textContent?.includes(words),
      HARBOUR.paragraphs[1] ?? '',
    );
    await reading.close();
  });

  test('what is deleted in one is in the trash of the other, and comes back when it is restored', async () => {
    const { chromium, firefox } = { chromium: stages.chromium(), firefox: stages.firefox() };
    await inLibrary(firefox, async (library) => {
      await entriesWhen(library, 1);
      await library.click(clipButton('Delete'));
      await entriesWhen(library, 0);
    });
    await runs(firefox);
    await runs(chromium);
    await inLibrary(chromium, async (library) => {
      await entriesWhen(library, 0);
      await library.click({ role: 'button', name: 'Trash' });
      await until(async () => (await findAll(library, { role: 'listitem' })).length === 1, 'it was in the trash');
      await library.click({ role: 'button', name: 'Restore' });
      await statusWhen(library, /^1 clip restored/);
    });
    await runs(chromium);
    await runs(firefox);
    await inLibrary(firefox, async (library) => void (await entriesWhen(library, 1)));
  });

  test('what Chromium clips goes by itself, though the browser stops its background', async () => {
    const stage = stages.chromium();
    const sent = () => stage.site.forwarded.filter(({ method }) => method === 'PUT').length;
    const before = sent();
    await clip(stage, ELECTIONS);
    await stage.driver.killBackground();
    await until(() => sent() > before, 'it was sent', ALARM_MS);
    await runs(stages.firefox());
    await inLibrary(stages.firefox(), async (library) => void (await entriesWhen(library, 2)));
  });

  test('a run in Firefox whose background is stopped in its midst is gone on with', async () => {
    const stage = stages.firefox();
    const { driver, site } = stage;
    await clip(stage, FERRY);
    const options = await driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Sync now' });
    const silent = await silentServer();
    site.forwards.set(HOST, silent.port);
    await options.click({ role: 'button', name: 'Sync now' });
    await silent.asked;
    await driver.killBackground();
    silent.close();
    site.forwards.set(HOST, server.port);
    const before = site.forwarded.length;
    const stored = () => site.forwarded.slice(before).some(({ method, status }) => method === 'PUT' && status < 300);
    await until(stored, 'it went on', ALARM_MS + 15_000);
    await find(options, { role: 'button', name: 'Sync now' });
    await options.close();
    await runs(stages.chromium());
    await inLibrary(stages.chromium(), async (library) => void (await entriesWhen(library, 3)));
  });

  test('tags that both give the same clip at once are all kept', async () => {
    for (const [stage, tag] of [
      [stages.chromium(), 'harbour'],
      [stages.firefox(), 'bridges'],
    ] as const) {
      const reading = await stage.driver.openExtensionPage(`library.html#${idOf(HARBOUR)}`);
      await reading.click({ role: 'combobox', name: 'Tags' });
      await reading.type(tag);
      await reading.press('Enter');
      await find(reading, { role: 'button', name: `Remove tag ${tag}` });
      await inLibrary(stage, (library) => hasEntry(library, new RegExp(tag)));
      await reading.close();
    }
    for (const stage of [stages.chromium(), stages.firefox(), stages.chromium()]) await runs(stage);
    for (const stage of [stages.chromium(), stages.firefox()]) {
      await inLibrary(stage, (library) => hasEntry(library, /bridges.*harbour|harbour.*bridges/s));
    }
  });

  test('a server that is full is named, and what it has is received all the same', async () => {
    const { driver, site } = stages.chromium();
    const full = await serverInFrontOf(server.port, (method) => (method === 'PUT' ? 507 : null));
    site.forwards.set(HOST, full.port);
    await clip(stages.chromium(), TRAM);
    const options = await driver.openExtensionPage('options.html');
    await options.click({ role: 'button', name: 'Sync now' });
    await saysWhen(options, /cloud\.example is full/);
    await inLibrary(stages.chromium(), async (library) => void (await entriesWhen(library, 4)));
    site.forwards.set(HOST, server.port);
    full.close();
    await options.close();
    await runs(stages.chromium());
  });

  test('a folder that was emptied deletes nothing here, and is filled again when that is asked for', async () => {
    const { driver, site } = stages.chromium();
    const empty = await APACHE.start();
    try {
      site.forwards.set(HOST, empty.port);
      const options = await driver.openExtensionPage('options.html');
      await options.click({ role: 'button', name: 'Sync now' });
      await saysWhen(options, /is empty, though it was synced before/);
      await inLibrary(stages.chromium(), (library) => hasEntry(library, new RegExp(HARBOUR.title)));
      await options.click({ role: 'button', name: 'Upload everything again' });
      await saysWhen(options, /\d clips? sent/);
      await options.close();
    } finally {
      site.forwards.set(HOST, server.port);
      await empty.stop();
    }
  });

  test('a right that was taken back is asked for again, and disconnecting keeps the clips', async () => {
    const stage = stages.firefox();
    const options = await stage.driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Sync now' });
    await options.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), `https://${HOST}/*`);
    await options.click({ role: 'button', name: 'Sync now' });
    await options.click({ role: 'button', name: `Allow access to ${HOST}` });
    await until(async () => !/may not reach/.test(await options.evaluate(textOf)), 'it was allowed');
    await saysWhen(options, /Last synced/);
    await options.click({ role: 'button', name: 'Disconnect…' });
    await options.click({ role: 'button', name: 'Disconnect' });
    await saysWhen(options, /Disconnected\. All your clips are still here\./);
    const mayReach = (origin: string) => chrome.permissions.contains({ origins: [origin] });
    expect(await options.evaluate(mayReach, `https://${HOST}/*`)).toBe(false);
    await options.close();
    await inLibrary(stage, async (library) => void (await entriesWhen(library, 4)));
  });
});
