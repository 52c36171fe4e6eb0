import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import browser from 'webextension-polyfill';
import { ClipperError, type ErrorCode } from '@/src/clip/errors';
import { SYNC_LOCK } from '@/src/messages';
import { library, syncAccounts } from '@/src/store/library';
import { NEVER_SYNCED, type SyncHealth } from '@/src/sync/sync-account';
import { SyncLine } from '@/src/ui/components/sync/SyncLine';
import { SyncSection } from '@/src/ui/components/sync/SyncSection';
import { anArticle } from '../../unit/an-article';
import { aBrowser, aLastSync, anAccount } from '../../unit/background/an-account';
import { emptyLibrary, show } from './stage';
import { background, connected, rights, told } from './sync-stage';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const alert = page.getByRole('alert');
const called = () => background.calls.map(([name]) => name);
const health = (changed: Partial<SyncHealth>) => ({ health: { ...NEVER_SYNCED, ...changed } });
const problem = (code: ErrorCode | null) => ({
  code,
  message: 'x is not a function',
  details: { host: 'cloud.example' },
});
const inTrouble = (code: ErrorCode | null, failures = 1) => health({ problem: problem(code), failures });

describe('a connected library', () => {
  test('that was never synced says so, and can be', async () => {
    await connected();
    await show(<SyncSection />);
    await expect.element(page.getByText('Not synced yet.')).toBeVisible();
    await expect.element(page.getByText('Not encrypted.')).toBeVisible();
    await button('Sync now').click();
    await expect.poll(called).toEqual(['syncNow']);
  });

  test('says when it last was, how much that was, and with which browsers', async () => {
    await emptyLibrary();
    await library.save(anArticle({ canonicalUrl: 'https://news.example/1' }), { now: new Date(1e12) });
    await connected({ isEncrypted: true, ...health({ last: aLastSync() }) });
    await show(<SyncSection />);
    await expect.element(page.getByText('Encrypted before it leaves this browser.')).toBeVisible();
    await expect.element(page.getByText(/^Last synced: Mar 1, 2026/)).toBeVisible();
    await expect.element(page.getByText('1 clip', { exact: true })).toBeVisible();
    await expect.element(page.getByText('2 clips sent (4 kB), 1 clip received (300 bytes), 5 requests')).toBeVisible();
    await expect.element(alert).toBeEmptyDOMElement();
  });

  test('names its browsers, this one first, and says when the others were seen and what came of them', async () => {
    const seen = (ms: number) => new Date(Date.now() - ms).toISOString();
    const browsers = [
      aBrowser({ seenTime: seen(3 * 60_000) }),
      aBrowser({ about: { browser: 'Firefox', platform: 'Android', name: 'Phone' }, seenTime: seen(0), changes: 1 }),
      aBrowser({ about: { browser: '', platform: '', name: '' }, seenTime: seen(40 * 86_400_000), changes: 12_345 }),
    ];
    await connected(health({ last: aLastSync({ browsers }) }));
    await show(<SyncSection />);
    const items = page.getByRole('list').getByRole('listitem');
    await expect.element(items.first()).toBeVisible();
    expect(items.elements().map(({ textContent }) => textContent)).toEqual([
      'Chromium on Linuxthis one',
      'Firefox on Windowslast seen 3 minutes ago12 changes received',
      'PhoneFirefox on Androidlast seen now1 change received',
      'A browser without a namelast seen 1 month ago12,345 changes received',
    ]);
  });

  test('shows what another browser says of itself as text, whatever it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const about = { browser: '<b>Firefox</b>', platform: 'Linux', name };
    await connected(health({ last: aLastSync({ browsers: [aBrowser({ about })] }) }));
    await show(<SyncSection />);
    await expect.element(page.getByText(name, { exact: true })).toBeVisible();
    await expect.element(page.getByText('<b>Firefox</b> on Linux', { exact: true })).toBeVisible();
    expect(document.querySelector('.browsers :is(img, b)')).toBeNull();
  });

  test('has a name of the person’s, kept when it was entered', async () => {
    await connected(health({ last: aLastSync() }));
    await show(<SyncSection />);
    const field = page.getByLabelText('Name of this browser');
    await expect.element(field).toHaveAttribute('placeholder', 'Chromium on Linux');
    await field.fill('  Work laptop ');
    expect(called()).toEqual([]);
    await userEvent.tab();
    await expect.poll(() => background.calls).toEqual([['chooseSync', { name: 'Work laptop' }]]);
    await expect.element(page.getByText('Setting kept')).toBeVisible();
  });

  test('shows how far a run is, and ends it', async () => {
    await connected();
    await show(<SyncSection />);
    await told({ kind: 'run', progress: { step: 'receive', done: 3, total: 8 } });
    await expect.element(page.getByText('Looking what is new (3 of 8)')).toBeVisible();
    await told({ kind: 'run', progress: { step: 'tidy', done: 0, total: null } });
    await expect.element(page.getByRole('progressbar', { name: 'Tidying up' })).toBeVisible();
    await button('Cancel').click();
    await expect.poll(called).toEqual(['stopSync']);
    await told({ kind: 'run', progress: null });
    await expect.element(button('Sync now')).toHaveFocus();
    await button('Sync now').click();
    await told({ kind: 'run', progress: { step: 'receive', done: 0, total: null } });
    await expect.element(button('Cancel')).toHaveFocus();
  });

  test('shows a run that was at work before the page was opened, until the browser has stopped it', async () => {
    await connected();
    const { promise: atWork, resolve: stop } = Promise.withResolvers<void>();
    const lock = navigator.locks.request(SYNC_LOCK, () => atWork);
    await show(<SyncSection />);
    await expect.element(page.getByRole('progressbar', { name: 'Looking what is new' })).toBeVisible();
    stop();
    await lock;
    await expect.element(button('Sync now'), { timeout: 10_000 }).toBeVisible();
  });

  test('can be paused, and go on', async () => {
    await connected();
    background.answers.chooseSync = async (chosen) => {
      await syncAccounts.change(chosen);
      return null;
    };
    await show(<SyncSection />);
    await button('Pause').click();
    await told({ kind: 'account' });
    await expect.element(page.getByText('Paused. Nothing is sent or received.').first()).toBeVisible();
    await expect.element(button('Sync now')).not.toBeInTheDocument();
    await button('Go on').click();
    await told({ kind: 'account' });
    await expect.element(button('Sync now')).toBeVisible();
  });

  test('is looked at as often as was chosen, and fetches the pictures that were', async () => {
    await connected();
    await show(<SyncSection />);
    await expect.element(page.getByRole('combobox', { name: 'Look for what is new' })).toHaveValue('1');
    await page.getByRole('combobox', { name: 'Look for what is new' }).selectOptions('Only when I press “Sync now”');
    await page
      .getByRole('combobox', { name: 'Pictures of clips from other browsers' })
      .selectOptions('Fetch those of clips that I open');
    await expect
      .poll(() => background.calls)
      .toEqual([
        ['chooseSync', { everyMinutes: null }],
        ['chooseSync', { pictures: 'opened' }],
      ]);
    await expect.element(page.getByText('Setting kept')).toBeVisible();
  });
});

describe('what is wrong is said, with what helps:', () => {
  test.each<[ErrorCode, RegExp, string]>([
    ['sync-forbidden', /^cloud.example does not let this account/, 'Try again'],
    ['sync-redirect', /^cloud.example sends on to another/, 'Try again'],
    ['sync-quota', /^cloud.example is full/, 'Try again'],
    ['sync-no-bucket', /^cloud.example has no bucket/, 'Try again'],
    ['sync-wiped', /^The folder on cloud.example is empty/, 'Upload everything again'],
  ])('%s', async (code, sentence, action) => {
    await connected(inTrouble(code));
    await show(<SyncSection />);
    await expect.element(alert.getByText(sentence)).toBeVisible();
    await button(action).click();
    await expect.poll(called).toEqual([action === 'Try again' ? 'syncNow' : 'uploadAgain']);
  });

  test.each<[ErrorCode | null, RegExp]>([
    ['sync-unreachable', /^cloud.example cannot be reached/],
    ['sync-rate', /^cloud.example asks for a pause/],
    ['sync-offline', /^There is no connection/],
    [null, /^Something went wrong in Cuttings: x is not a function/],
  ])('%s passes, and when it is tried again is said', async (code, sentence) => {
    await connected(health({ problem: problem(code), failures: 1, retryTime: '2026-03-01T12:00:00.000Z' }));
    await show(<SyncSection />);
    await expect.element(alert.getByText(sentence)).toBeVisible();
    await expect.element(page.getByText(/^Next try: Mar 1, 2026/)).toBeVisible();
  });

  test('the right to reach the host, asked for in the press', async () => {
    await connected(inTrouble('sync-permission'));
    await show(<SyncSection />);
    rights.answer = false;
    await button('Allow access to cloud.example').click();
    expect(called()).toEqual([]);
    rights.answer = true;
    await button('Allow access to cloud.example').click();
    await expect.poll(called).toEqual(['syncNow']);
    const asked = { origins: ['https://cloud.example/*'], inPress: true };
    expect(rights.asked).toEqual([asked, asked]);
  });

  test('another password, and not the one that is kept', async () => {
    await connected(inTrouble('sync-auth'));
    await show(<SyncSection />);
    await expect.element(page.getByLabelText('User name')).toHaveValue('ada');
    await expect.element(page.getByLabelText('App password')).toHaveValue('');
    background.answers.signInAgain = () => {
      throw new ClipperError('sync-auth', 'no', { details: { host: 'cloud.example' } });
    };
    await page.getByLabelText('App password').fill('new');
    await button('Sign in again').click();
    await expect.poll(() => background.calls).toEqual([['signInAgain', { user: 'ada', password: 'new' }]]);
    await expect.element(alert.nth(1).getByText(/^cloud.example refused the user name/)).toBeVisible();
  });

  test('the passphrase', async () => {
    await connected({ isEncrypted: true, ...inTrouble('sync-needs-passphrase') });
    await show(<SyncSection />);
    background.answers.unlockSync = () => {
      throw new ClipperError('sync-wrong-passphrase', 'no');
    };
    await page.getByLabelText('Passphrase').fill('zoo');
    await button('Open').click();
    await expect.element(page.getByText(/^This passphrase does not open the folder/)).toBeVisible();
    expect(background.calls).toEqual([['unlockSync', 'zoo']]);
  });

  test('files that are damaged', async () => {
    const faults = [
      { code: 'sync-corrupt', count: 2 },
      { code: 'sync-newer', count: 1 },
    ] as const;
    await connected(health({ last: aLastSync({ faults }) }));
    await show(<SyncSection />);
    await expect.element(alert.getByText(/^2 files: A file in the folder is damaged/)).toBeVisible();
    await expect.element(alert.getByText(/^1 file: The folder was written by a newer version/)).toBeVisible();
    await button('Upload everything again').click();
    await expect.poll(called).toEqual(['uploadAgain']);
  });
});

describe('what is seldom done', () => {
  test('the passphrase is changed by who knows it', async () => {
    await connected({ isEncrypted: true });
    await show(<SyncSection />);
    await button('Change the passphrase…').click();
    await page.getByLabelText('Passphrase until now').fill('zoo zone');
    await page.getByLabelText('New passphrase').fill('another passphrase');
    await page.getByLabelText('The same again').fill('another passphrase');
    await button('Change it').click();
    const change = { before: 'zoo zone', after: 'another passphrase' };
    await expect.poll(() => background.calls).toEqual([['changePassphrase', change]]);
    await expect.element(page.getByText('The passphrase is changed.')).toBeVisible();
    await expect.element(page.getByLabelText('Passphrase until now')).toHaveValue('');
  });

  describe('the address, the folder or the account', () => {
    const opened = async () => {
      await connected();
      await show(<SyncSection />);
      await button('Change the address, the folder or the password…').click();
    };
    const { settings } = anAccount();

    test('is changed, and what is not entered of secrets stays', async () => {
      await opened();
      await expect.element(page.getByLabelText('User name')).toHaveValue('ada');
      await expect.element(page.getByLabelText('App password')).toHaveValue('');
      await page.getByLabelText('Address').fill('https://other.example/dav');
      await button('Test and keep').click();
      const entered = { remote: 'webdav', settings: { ...settings, address: 'https://other.example/dav' } };
      await expect.poll(() => background.calls).toEqual([['moveSync', entered]]);
      expect(rights.asked).toEqual([{ origins: ['https://other.example/*'], inPress: true }]);
      await expect.element(page.getByText('Changed. From now on it is synced with other.example.')).toBeVisible();
    });

    test('is changed with another password', async () => {
      await opened();
      await page.getByLabelText('App password').fill('new');
      await button('Test and keep').click();
      const entered = { remote: 'webdav', settings: { ...settings, password: 'new' } };
      await expect.poll(() => background.calls).toEqual([['moveSync', entered]]);
    });

    test('is not that of another library, which is said', async () => {
      await opened();
      background.answers.moveSync = () => {
        throw new ClipperError('sync-other-library', 'no', { details: { host: 'cloud.example' } });
      };
      await page.getByLabelText('Folder').fill('Elsewhere');
      await button('Test and keep').click();
      await told({ kind: 'check', step: 'vault', code: 'sync-other-library' });
      await expect.element(alert.getByText(/^The folder on cloud.example does not hold this library/)).toBeVisible();
      await expect.element(page.getByRole('listitem').getByText('failed')).toBeInTheDocument();
      await expect.element(page.getByLabelText('Folder')).toHaveValue('Elsewhere');
    });

    test('of another kind of storage wants its own secret', async () => {
      await opened();
      await page.getByRole('combobox', { name: 'Storage' }).selectOptions('s3');
      await expect.element(page.getByLabelText('Secret key')).toBeRequired();
      await expect.element(page.getByLabelText('Secret key')).toHaveAttribute('placeholder', '');
    });
  });

  test('a library that is not encrypted has none', async () => {
    await connected();
    await show(<SyncSection />);
    await expect.element(button('Change the passphrase…')).not.toBeInTheDocument();
  });

  test('everything is sent again once that was asked for twice', async () => {
    await connected();
    await show(<SyncSection />);
    await button('Upload everything again…').click();
    await button('Upload everything again').click();
    await expect.poll(called).toEqual(['uploadAgain']);
  });

  test('it is disconnected after it was said what stays and what goes', async () => {
    await connected();
    background.answers.disconnectSync = async () => {
      await syncAccounts.end();
      return null;
    };
    await show(<SyncSection />);
    await button('Disconnect…').click();
    await expect.element(page.getByText(/^Your clips stay, in this browser and on cloud.example/)).toBeVisible();
    expect(called()).toEqual([]);
    await button('Disconnect').click();
    await told({ kind: 'account' });
    await expect.element(page.getByText('Disconnected. All your clips are still here.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Sync' })).toHaveFocus();
    await expect.element(button('Test the connection')).toBeVisible();
  });
});

describe('the popup and the library', () => {
  const line = page.getByRole('status');

  test.each<[string, Parameters<typeof connected>[0]]>([
    ['all is well', health({ last: aLastSync() })],
    ['there is no connection', inTrouble('sync-offline', 99)],
    ['the server does not answer for a while', inTrouble('sync-unreachable', 4)],
    ['it is paused', { isPaused: true, ...inTrouble('sync-auth') }],
  ])('say nothing while %s', async (_, account) => {
    await connected(inTrouble('sync-wiped'));
    await show(<SyncLine />);
    await expect.element(button('Open the settings')).toBeVisible();
    await connected(account);
    await told({ kind: 'account' });
    await expect.poll(() => document.body.textContent?.trim()).toBe('');
    await expect.element(line).toBeInTheDocument();
  });

  test.each<[string, Parameters<typeof connected>[0], RegExp]>([
    ['the account is refused', inTrouble('sync-auth'), /^cloud.example refused the user name/],
    ['the folder is empty', inTrouble('sync-wiped'), /^The folder on cloud.example is empty/],
    ['the server is full', inTrouble('sync-quota', 0), /^cloud.example is full/],
    ['the server has not answered for hours', inTrouble('sync-unreachable', 5), /^cloud.example cannot be reached/],
    ['files are damaged', health({ last: aLastSync({ faults: [{ code: 'sync-corrupt', count: 1 }] }) }), /^1 file: /],
  ])('say in a line that %s, and lead to the settings', async (_, account, sentence) => {
    const opened: string[] = [];
    Object.assign(browser.tabs, { create: async ({ url }: { readonly url: string }) => opened.push(url) });
    await connected(account);
    await show(<SyncLine />);
    await expect.element(line.getByText(sentence)).toBeVisible();
    await button('Open the settings').click();
    await expect.poll(() => opened.join()).toContain('options.html#sync-title');
  });

  test('have sync run soon after a change, where there is a remote', async () => {
    await browser.alarms.clearAll();
    await show(<SyncLine />);
    await library.save(anArticle({ canonicalUrl: 'https://news.example/2' }), { now: new Date(1e12) });
    await told({ kind: 'account' });
    expect(await browser.alarms.getAll()).toEqual([]);
    await connected();
    await library.save(anArticle({ canonicalUrl: 'https://news.example/3' }), { now: new Date(1e12) });
    await expect.poll(async () => (await browser.alarms.getAll()).map(({ name }) => name)).toEqual(['soon']);
  });
});
