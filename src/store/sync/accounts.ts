import type { SyncAccount, SyncAccounts } from '../../sync/sync-account';
import type { SharedSettings } from '../../sync/merge/settings-document';
import type { Connection } from '../database';
import { read, write } from '../transact';
import { clearSync, forgetSync, SYNC_STORES } from './forget-sync';
import { isSame } from './is-same';
import { SETTINGS } from './settings-id';
import { fetchPictures } from './wanted-blobs';
import { syncRow } from './while-set-up';

/** With what the library in the database of a connection is synced. */
export function syncAccountsIn(connection: Connection): SyncAccounts {
  return {
    account: async () => (await read(connection, (database) => database.get('account', 'account')))?.account ?? null,
    begin: (account, { state, keys }) =>
      write(connection, SYNC_STORES, async (tx) => {
        await clearSync(tx);
        await tx.objectStore('sync').put({ id: 'state', state, versions: 0, lookedTo: '', settings: null });
        await tx.objectStore('account').put({ id: 'account', account, keys });
      }),
    change: (changed) => changeAccount(connection, changed),
    end: () => forgetSync(connection),
    settings: async () => (await read(connection, (database) => database.get('sync', 'state')))?.settings ?? null,
    editSettings: (settings, now) => editSettings(connection, settings, now),
  };
}

/** Only what the person has changed of what was shown is an edit: what has come meanwhile is not taken back. */
async function editSettings(connection: Connection, settings: SharedSettings, now: Date): Promise<void> {
  await write(connection, ['sync', 'edits'], async (tx) => {
    const row = await syncRow(tx);
    if (!row || isSame(row.shown, settings)) return;
    await tx.objectStore('sync').put({ ...row, settings, shown: settings });
    if (isSame(row.settings, settings)) return;
    const earlier = await tx.objectStore('edits').get(SETTINGS);
    const before = earlier ? earlier.before : (row.shown ?? row.settings);
    await tx.objectStore('edits').put({ id: SETTINGS, time: now.toISOString(), ...(before && { before }) });
  });
}

async function changeAccount(connection: Connection, changed: Partial<SyncAccount>): Promise<void> {
  await write(connection, ['account', 'wantedBlobs'], async (tx) => {
    const row = await tx.objectStore('account').get('account');
    if (!row) return;
    const account = { ...row.account, ...changed };
    await tx.objectStore('account').put({ ...row, account });
    if (account.pictures !== row.account.pictures) await fetchPictures(tx, account.pictures);
  });
}
