import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClipperError } from '@/src/clip/errors';
import type { ConnectRequest } from '@/src/messages';
import { syncAccounts } from '@/src/store/library';
import { SyncSection } from '@/src/ui/components/sync/SyncSection';
import { show } from './stage';
import { background, connected, rights, told } from './sync-stage';

const field = (name: string | RegExp) => page.getByLabelText(name, { exact: typeof name === 'string' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const alert = page.getByRole('alert');
const STEPS = page.getByRole('list', { name: 'What is tried' });

const enter = async (address = 'https://cloud.example:8443/dav') => {
  await field('Address').fill(address);
  await field('User name').fill('ada');
  await field('App password').fill('hunter2');
};
const tested = async (vault: 'empty' | 'plain' | 'encrypted') => {
  background.answers.testRemote = () => ({ vault, quota: { usedBytes: 1, availableBytes: 2_500_000_000 } });
  await enter();
  await button('Test the connection').click();
};
const requested = () =>
  background.calls.filter(([name]) => name === 'connectSync').map(([, each]) => each as ConnectRequest);

beforeEach(() => show(<SyncSection />));

describe('a remote', () => {
  test('is asked for one host alone, in the press, and tried with what was entered', async () => {
    await tested('empty');
    await expect.element(page.getByRole('heading', { name: 'Encryption' })).toHaveFocus();
    expect(rights.asked).toEqual([{ origins: ['https://cloud.example/*'], inPress: true }]);
    const settings = {
      address: 'https://cloud.example:8443/dav',
      folder: 'Cuttings',
      user: 'ada',
      password: 'hunter2',
    };
    expect(background.calls).toEqual([['testRemote', { remote: 'webdav', settings }]]);
  });

  test('of the other kind has other fields, and what they are at first', async () => {
    await page.getByRole('combobox', { name: 'Storage' }).selectOptions('s3');
    await expect.element(field('Region')).toHaveValue('us-east-1');
    await expect.element(field(/^The bucket is a part of the path/)).toBeChecked();
    await field('Endpoint').fill('https://s3.example');
    await field('Bucket').fill('books');
    await field('Access key').fill('id');
    await field('Secret key').fill('secret');
    await button('Test the connection').click();
    const settings = {
      endpoint: 'https://s3.example',
      region: 'us-east-1',
      bucket: 'books',
      prefix: 'cuttings',
      keyId: 'id',
      secret: 'secret',
      pathStyle: 'yes',
    };
    await expect.poll(() => background.calls).toEqual([['testRemote', { remote: 's3', settings }]]);
    expect(rights.asked[0]?.origins).toEqual(['https://s3.example/*']);
  });

  test('has all fields that the browser fills in at once', async () => {
    await field('Address').fill('https://cloud.example/dav');
    await act(() => {
      for (const [name, text] of [
        ['User name', 'ada'],
        ['App password', 'hunter2'],
      ] as const) {
        const input = field(name).element() as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await button('Test the connection').click();
    await expect
      .poll(() => background.calls)
      .toMatchObject([['testRemote', { settings: { user: 'ada', password: 'hunter2' } }]]);
  });

  test('shows each step as it is done, and can be given up', async () => {
    const { promise: stopped, reject } = Promise.withResolvers<never>();
    background.answers.testRemote = () => stopped;
    background.answers.stopSync = () => reject(new Error('aborted'));
    await enter();
    await button('Test the connection').click();
    await told({ kind: 'check', step: 'permission', code: null });
    await told({ kind: 'check', step: 'list', code: null });
    await expect
      .element(STEPS.getByText(/^The account is accepted/))
      .toHaveTextContent('The account is accepted, and the folder can be listed done');
    await expect.element(STEPS.getByText(/^A file can be stored/)).toHaveAttribute('aria-current', 'step');
    await button('Cancel').click();
    await expect.element(button('Test the connection')).toBeEnabled();
    await expect.element(alert).not.toBeInTheDocument();
    await expect.element(field('App password')).toHaveValue('hunter2');
  });

  test.each([
    ['list', 'sync-auth', /^cloud.example refused the user name or the password/],
    ['list', 'sync-wrong-address', /^What answers at cloud.example is not the storage/],
    ['list', 'sync-unreachable', /^cloud.example cannot be reached/],
    ['store', 'sync-forbidden', /^cloud.example does not let this account use the folder/],
    ['store', 'sync-quota', /^cloud.example is full/],
    ['read', 'sync-unverified', /^cloud.example says that it has stored a file/],
    ['vault', 'sync-newer', /^The folder was written by a newer version/],
  ] as const)('that fails at %s with %s says so, and keeps what was entered', async (step, code, sentence) => {
    background.answers.testRemote = () => {
      throw new ClipperError(code, 'no', { details: { host: 'cloud.example' } });
    };
    await enter();
    await button('Test the connection').click();
    await told({ kind: 'check', step, code });
    await expect.element(alert.getByText(sentence)).toBeVisible();
    await expect.element(STEPS.getByText('failed')).toBeInTheDocument();
    await expect.element(field('Address')).toHaveValue('https://cloud.example:8443/dav');
  });

  test('that the browser is not told to allow is not tried', async () => {
    rights.answer = false;
    await enter();
    await button('Test the connection').click();
    await expect.element(alert.getByText(/^Cuttings may not reach cloud.example/)).toBeVisible();
    expect(background.calls).toEqual([]);
  });

  test.each([
    ['nonsense', /^This address cannot be used/],
    ['https://ada:hunter2@cloud.example/', /^This address cannot be used/],
    ['http://cloud.example/dav', /^Over http:\/\/ anyone on the way/],
  ])('at %s is refused before anything is asked', async (address, sentence) => {
    await enter(address);
    await button('Test the connection').click();
    await expect.element(alert.getByText(sentence)).toBeVisible();
    expect(rights.asked).toEqual([]);
    expect(background.calls).toEqual([]);
  });

  test('on the own network is sent nothing in the clear before the person agrees, to that host', async () => {
    await enter('http://nas.local/dav');
    await button('Test the connection').click();
    expect(background.calls).toEqual([]);
    await page.getByRole('checkbox', { name: /^nas.local is on my own network/ }).click();
    await field('Address').fill('http://other.local/dav');
    await expect.element(page.getByRole('checkbox', { name: /^other.local/ })).not.toBeChecked();
    await page.getByRole('checkbox', { name: /^other.local/ }).click();
    await button('Test the connection').click();
    await expect.poll(() => background.calls.length).toBe(1);
  });

  test('that the browser stops in its midst can be tried again', async () => {
    background.answers.testRemote = () => {
      throw new ClipperError('clip-interrupted', 'no');
    };
    await enter();
    await button('Test the connection').click();
    await expect.element(alert).toHaveTextContent('The browser stopped Cuttings in the midst of it. Try again.');
  });
});

describe('a new library', () => {
  beforeEach(() => tested('empty'));
  const words = () => document.querySelector('.passphrase')?.textContent ?? '';

  test('is encrypted with six words, once they are written down', async () => {
    await expect.element(page.getByText(/2.5 GB free/)).toBeVisible();
    const shown = words();
    expect(shown.split(' ')).toHaveLength(6);
    await button('Begin to sync').click();
    expect(requested()).toEqual([]);
    await page.getByRole('checkbox', { name: 'I have written them down' }).click();
    await button('Begin to sync').click();
    await expect.poll(requested).toMatchObject([{ vault: 'empty', passphrase: shown, remote: 'webdav' }]);
  });

  test('is encrypted with a passphrase of one’s own, that is long enough and entered twice', async () => {
    await page.getByRole('radio', { name: 'A passphrase of my own' }).click();
    await field('Passphrase').fill('short');
    await expect.element(page.getByText('At least 12 characters, please.')).toBeVisible();
    await field('Passphrase').fill('long enough, I hope');
    await field('The same again').fill('long enough, I hop');
    await expect.element(page.getByText('The two are not the same.')).toBeVisible();
    await button('Begin to sync').click();
    expect(requested()).toEqual([]);
    await userEvent.type(field('The same again'), 'e');
    await button('Begin to sync').click();
    await expect.poll(requested).toMatchObject([{ passphrase: 'long enough, I hope' }]);
  });

  test('is not encrypted only where the person says twice that it shall not be', async () => {
    await page.getByRole('checkbox', { name: 'I have written them down' }).click();
    await page.getByRole('radio', { name: 'No encryption' }).click();
    await button('Begin to sync').click();
    expect(requested()).toEqual([]);
    await page.getByRole('checkbox', { name: /^It is my own server/ }).click();
    await button('Begin to sync').click();
    await expect.poll(requested).toMatchObject([{ passphrase: null }]);
  });

  test('is not begun where somebody else has begun one meanwhile', async () => {
    background.answers.connectSync = () => 'encrypted';
    await page.getByRole('checkbox', { name: 'I have written them down' }).click();
    await button('Begin to sync').click();
    await expect.element(page.getByRole('heading', { name: 'A library is there already' })).toBeVisible();
    await expect.element(page.getByText(/^Another browser has begun to sync/)).toBeVisible();
  });

  test('can be left for another remote', async () => {
    await button('Back').click();
    await expect.element(field('Address')).toHaveValue('https://cloud.example:8443/dav');
  });

  test('that is connected shows how it stands, where the focus is', async () => {
    background.answers.connectSync = async () => {
      await connected({ isEncrypted: true });
      return null;
    };
    await page.getByRole('checkbox', { name: 'I have written them down' }).click();
    await button('Begin to sync').click();
    await told({ kind: 'account' });
    await expect.element(page.getByText('Synced with cloud.example')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Sync' })).toHaveFocus();
    expect(await syncAccounts.account()).not.toBeNull();
    expect(document.body.textContent).not.toContain('hunter2');
  });
});

describe('a library that is there already', () => {
  test('asks for its passphrase, and says that it was the wrong one', async () => {
    await tested('encrypted');
    await expect.element(page.getByRole('heading', { name: 'A library is there already' })).toHaveFocus();
    background.answers.connectSync = () => {
      throw new ClipperError('sync-wrong-passphrase', 'no');
    };
    await field('Passphrase').fill('zoo zone');
    await button('Join').click();
    await expect.element(alert).toHaveTextContent('This passphrase does not open the folder. Check it word by word.');
    await expect.element(field('Passphrase')).toHaveValue('zoo zone');
    expect(requested()).toMatchObject([{ vault: 'encrypted', passphrase: 'zoo zone' }]);
  });

  test('says that it is not encrypted, and asks for nothing', async () => {
    await tested('plain');
    await expect.element(page.getByText(/which is not encrypted/)).toBeVisible();
    await button('Join').click();
    await expect.poll(requested).toMatchObject([{ vault: 'plain', passphrase: null }]);
  });
});
