import axeSource from 'axe-core/axe.min.js?raw';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ClipperError, type ErrorCode } from '@/src/clip/errors';
import { NEVER_SYNCED } from '@/src/sync/sync-account';
import { SyncSection } from '@/src/ui/components/sync/SyncSection';
import { aLastSync } from '../../unit/background/an-account';
import { show } from './stage';
import { background, connected, told } from './sync-stage';

interface Axe {
  readonly run: (on: Element) => Promise<{ readonly violations: readonly { readonly id: string }[] }>;
}

let axe: Axe;
beforeAll(() => {
  document.head.append(Object.assign(document.createElement('script'), { textContent: axeSource }));
  axe = Reflect.get(globalThis, 'axe') as Axe;
});

const violations = async () => (await axe.run(document.body)).violations.map(({ id }) => id);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const trouble = (code: ErrorCode) => ({
  ...NEVER_SYNCED,
  problem: { code, message: '', details: { host: 'cloud.example' } },
  failures: 1,
  last: aLastSync({ faults: [{ code: 'sync-corrupt', count: 2 }] }),
});

/** What leads to each state of the section, from the one in which nothing is connected. */
const found = (vault: 'empty' | 'plain' | 'encrypted') => async () => {
  background.answers.testRemote = () => ({ vault, quota: null });
  await page.getByLabelText('Address').fill('https://cloud.example/dav');
  await button('Test the connection').click();
  await expect.element(button('Back')).toBeVisible();
};
const failed = async () => {
  background.answers.testRemote = () => {
    throw new ClipperError('sync-auth', 'no', { details: { host: 'cloud.example' } });
  };
  await page.getByLabelText('Address').fill('http://nas.local/dav');
  await page.getByRole('checkbox', { name: /^nas.local/ }).click();
  await button('Test the connection').click();
  await told({ kind: 'check', step: 'list', code: 'sync-auth' });
  await expect.element(page.getByRole('alert')).toBeVisible();
};
/** What is behind a button. */
const SELDOM = [
  'Change the address, the folder or the password…',
  'Change the passphrase…',
  'Upload everything again…',
  'Disconnect…',
];
const own = async () => {
  await found('empty')();
  await page.getByRole('radio', { name: 'A passphrase of my own' }).click();
};
const begun = async (code: ErrorCode) => {
  await connected({ isEncrypted: true, health: trouble(code) });
  await told({ kind: 'account' });
  for (const name of SELDOM) await button(name).click();
};
const running = async () => {
  await connected();
  await told({ kind: 'account' });
  await told({ kind: 'run', progress: { step: 'send', done: 1, total: 2 } });
};

test.each<[string, () => Promise<void>]>([
  ['while nothing is connected', async () => {}],
  ['where a step has failed', failed],
  ['where a library is begun', found('empty')],
  ['where a passphrase is made up', own],
  ['where a library is joined', found('encrypted')],
  ['where the account is refused', () => begun('sync-auth')],
  ['where the passphrase is wanted', () => begun('sync-needs-passphrase')],
  ['where the right is missing', () => begun('sync-permission')],
  ['while a run is at work', running],
])('axe finds nothing wrong %s', async (_, lead) => {
  await show(<SyncSection />);
  await expect.element(button('Test the connection')).toBeVisible();
  await lead();
  expect((await violations()).filter((id) => !ABOUT_PAGES.has(id))).toEqual([]);
});

/** Rules about whole pages: this one holds a section alone. */
const ABOUT_PAGES: ReadonlySet<string> = new Set(['region', 'page-has-heading-one', 'landmark-one-main']);
