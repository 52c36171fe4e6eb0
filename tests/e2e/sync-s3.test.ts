import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../drive/driver.ts';
import { beginSync, enterSync, joinSync, syncSays } from '../drive/sync-settings.ts';
import { find } from '../drive/view.ts';
import type { StartedServer } from '../sync/servers/real-server.ts';
import { S3RVER } from '../sync/servers/s3rver.ts';
import { entriesWhen } from './clip-list.ts';
import { HARBOUR, serving } from './pages.ts';
import { type Stage, useStage } from './stage.ts';
import { clip, inLibrary, runs } from './sync-stage.ts';

/** Where the storage is, as far as the browsers know; and where it has moved to. */
const HOST = 's3.example';
const NEW_HOST = 'moved.example';

const SETTING = { answers: serving(HARBOUR), options: { grantsSites: true } };

/** Chooses S3 among the kinds of storage. */
function chooseS3(): void {
  const select = document.querySelector<HTMLSelectElement>('.sync select');
  if (!select) throw new Error('There is no choice of storage');
  select.value = 's3';
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What is chosen in the settings: one that follows the user, and one of the device's. */
function readChosen(): { clipOnOpen: boolean | undefined; vault: string | undefined } {
  const vault = [...document.querySelectorAll('input')].find(({ labels }) =>
    labels?.[0]?.textContent?.startsWith('Vault'),
  );
  return { clipOnOpen: document.querySelector<HTMLInputElement>('.setting input')?.checked, vault: vault?.value };
}

/** Chooses both otherwise than they are. */
function chooseOthers(): void {
  document.querySelector<HTMLInputElement>('.setting input')?.click();
  const vault = [...document.querySelectorAll('input')].find(({ labels }) =>
    labels?.[0]?.textContent?.startsWith('Vault'),
  );
  if (!vault) throw new Error('There is no field for the vault');
  vault.value = 'Of Chromium alone';
  for (const type of ['input', 'change']) vault.dispatchEvent(new Event(type, { bubbles: true }));
}

describe('a library in Chromium and Firefox, by way of a bucket', () => {
  const stages = { chromium: useStage('chromium', SETTING), firefox: useStage('firefox', SETTING) };
  let server: StartedServer;
  let passphrase = '';
  beforeAll(async () => {
    server = await S3RVER.start();
    for (const stage of Object.values(stages)) {
      for (const host of [HOST, NEW_HOST]) stage().site.forwards.set(host, server.port);
    }
  });
  afterAll(() => server.stop());

  const opened = async ({ driver }: Stage) => {
    const options = await driver.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('.sync[aria-busy="false"]') !== null);
    return options;
  };
  /** Enters where the bucket is, and tries it. */
  const tryBucket = async (options: View, changed: Readonly<Record<string, string>> = {}) => {
    const { bucket = '', keyId = '', secret = '' } = server.settingsAt(server.port);
    await options.evaluate(chooseS3);
    await options.waitFor(() => document.querySelector('.sync')?.textContent?.includes('Endpoint'));
    const entered = { Endpoint: `https://${HOST}`, Bucket: bucket, 'Access key': keyId, 'Secret key': secret };
    await enterSync(options, { ...entered, ...changed });
    await options.click({ role: 'button', name: 'Test the connection' });
  };

  test('a wrong secret is refused after one request', async () => {
    const options = await opened(stages.chromium());
    await tryBucket(options, { 'Secret key': 'wrong' });
    await syncSays(options, /s3\.example refused the user name or the password/);
    expect(stages.chromium().site.forwarded.map(({ status }) => status)).toEqual([403]);
    await options.close();
  });

  test('a clip of Chromium’s is in Firefox, once that has joined', async () => {
    const { chromium, firefox } = { chromium: stages.chromium(), firefox: stages.firefox() };
    await clip(chromium, HARBOUR);
    const [mine, other] = [await opened(chromium), await opened(firefox)];
    await mine.bringToFront();
    await tryBucket(mine);
    passphrase = await beginSync(mine);
    await syncSays(mine, /Last synced.*1 clip sent/);
    await tryBucket(other);
    await joinSync(other, passphrase);
    await syncSays(other, /Last synced.*1 clip received/);
    for (const page of [mine, other]) await page.close();
    await inLibrary(firefox, async (library) => void (await entriesWhen(library, 1)));
  });

  test('each names the other, by what it is and by what it was called', async () => {
    const { chromium, firefox } = { chromium: stages.chromium(), firefox: stages.firefox() };
    await runs(chromium);
    const mine = await opened(chromium);
    await syncSays(
      mine,
      /Chromium on Linuxthis oneFirefox on Linuxlast seen (?:now|\d+ minutes? ago)0 changes received/,
    );
    await mine.click({ role: 'textbox', name: 'Name of this browser' });
    await mine.type('Work laptop');
    await mine.press('Tab');
    await syncSays(mine, /Setting kept/);
    await mine.close();
    await runs(chromium);
    await runs(firefox);
    const other = await opened(firefox);
    await syncSays(
      other,
      /Firefox on Linuxthis oneWork laptopChromium on Linuxlast seen (?:now|\d+ minutes? ago)1 change received/,
    );
    await other.close();
  });

  test('a setting that is changed in Chromium is changed in Firefox, and what belongs to one device stays there', async () => {
    const { chromium, firefox } = { chromium: stages.chromium(), firefox: stages.firefox() };
    const mine = await opened(chromium);
    const before = await mine.evaluate(readChosen);
    await mine.evaluate(chooseOthers);
    await find(mine, { role: 'status', name: 'Setting kept' });
    await mine.close();
    await runs(chromium);
    await runs(firefox);
    const other = await opened(firefox);
    await other.waitFor(
      (checked) => document.querySelector<HTMLInputElement>('.setting input')?.checked === checked,
      !before.clipOnOpen,
    );
    expect(await other.evaluate(readChosen)).toEqual({ clipOnOpen: !before.clipOnOpen, vault: '' });
    await other.close();
  });

  test('a storage that has moved is synced with at its new address, and only where the library is', async () => {
    const stage = stages.chromium();
    const options = await opened(stage);
    await options.click({ role: 'button', name: 'Change the address, the folder or the password…' });
    await enterSync(options, { Endpoint: `https://${NEW_HOST}`, 'Folder in the bucket': 'elsewhere' });
    await options.click({ role: 'button', name: 'Test and keep' });
    await syncSays(options, /The folder on moved\.example does not hold this library/);
    await enterSync(options, { 'Folder in the bucket': 'cuttings' });
    const before = stage.site.forwarded.length;
    await options.click({ role: 'button', name: 'Test and keep' });
    await syncSays(options, /Synced with moved\.example.*From now on it is synced with moved\.example/);
    await options.close();
    await runs(stage);
    const asked = stage.site.forwarded.slice(before).map(({ url }) => new URL(url).host);
    expect([...new Set(asked)]).toEqual([NEW_HOST]);
  });
});
