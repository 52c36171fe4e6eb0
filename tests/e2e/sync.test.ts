import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../drive/driver.ts';
import { beginSync, enterSync, joinSync, syncSays, syncText } from '../drive/sync-settings.ts';
import { until } from '../drive/until.ts';
import { find, findAll } from '../drive/view.ts';
import { APACHE } from '../sync/servers/apache.ts';
import type { StartedServer } from '../sync/servers/real-server.ts';
import { clipButton, entriesWhen, statusWhen } from './clip-list.ts';
import { serverInFrontOf, silentServer } from './failing-servers.ts';
import { ELECTIONS, HARBOUR, serving } from './pages.ts';
import { useStage } from './stage.ts';
import { clip, FERRY, hasEntry, idOf, inLibrary, runs, TRAM } from './sync-stage.ts';

declare const chrome: {
  readonly permissions: Readonly<
    Record<'contains' | 'remove', (rights: { origins: readonly string[] }) => Promise<boolean>>
  >;
};

/** Where the server is, as far as the browsers know: not on loopback, and with a certificate. */
const HOST = 'cloud.example';

/** How long what waits for an alarm may take: they ring half a minute from now at the soonest. */
const ALARM_MS = 60_000;

const SETTING = { answers: serving(ELECTIONS, HARBOUR, FERRY, TRAM), options: { grantsSites: true } };

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
    await enterSync(options, entered);
    await options.click({ role: 'button', name: 'Test the connection' });
  };
  test('a wrong password is refused after one request', async () => {
    const { driver, site } = stages.chromium();
    const options = await driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Test the connection' });
    await tryServer(options, { 'App password': 'wrong' });
    await syncSays(options, /cloud\.example refused the user name or the password/);
    expect(site.forwarded.map(({ status }) => status)).toEqual([401]);
    await options.close();
  });

  test('a clip of Chromium’s goes to the server, encrypted', async () => {
    const stage = stages.chromium();
    await clip(stage, HARBOUR);
    const options = await stage.driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Test the connection' });
    await tryServer(options);
    passphrase = await beginSync(options);
    expect(passphrase.split(' ')).toHaveLength(6);
    await syncSays(options, /Last synced.*1 clip sent/);
    await options.close();
  });

  test('it is in Firefox, with its text, once that has joined with the passphrase', async () => {
    const stage = stages.firefox();
    const options = await stage.driver.openExtensionPage('options.html');
    await find(options, { role: 'button', name: 'Test the connection' });
    await tryServer(options);
    await joinSync(options, 'able acid acorn actor admit adult');
    await syncSays(options, /This passphrase does not open the folder/);
    await enterSync(options, { Passphrase: passphrase });
    await options.click({ role: 'button', name: 'Join' });
    await syncSays(options, /Last synced.*1 clip received/);
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
    await syncSays(options, /cloud\.example is full/);
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
      await syncSays(options, /is empty, though it was synced before/);
      await inLibrary(stages.chromium(), (library) => hasEntry(library, new RegExp(HARBOUR.title)));
      await options.click({ role: 'button', name: 'Upload everything again' });
      await syncSays(options, /\d clips? sent/);
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
    await until(async () => !/may not reach/.test(await syncText(options)), 'it was allowed');
    await syncSays(options, /Last synced/);
    await options.click({ role: 'button', name: 'Disconnect…' });
    await options.click({ role: 'button', name: 'Disconnect' });
    await syncSays(options, /Disconnected\. All your clips are still here\./);
    const mayReach = (origin: string) => chrome.permissions.contains({ origins: [origin] });
    expect(await options.evaluate(mayReach, `https://${HOST}/*`)).toBe(false);
    await options.close();
    await inLibrary(stage, async (library) => void (await entriesWhen(library, 4)));
  });
});
