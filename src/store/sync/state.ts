import type { SyncStore } from '../../sync/sync-store';
import type { Connection } from '../database';
import { read } from '../transact';
import { whileSetUp } from './while-set-up';

/** How far sync has come, and its keys. */
export function stateIn(connection: Connection): Pick<SyncStore, 'state' | 'setState' | 'keys' | 'setKeys'> {
  return {
    async state() {
      const row = await read(connection, (database) => database.get('sync', 'state'));
      if (!row) throw new Error('Sync is not set up');
      return row.state;
    },
    setState: (changed) =>
      whileSetUp(connection, [], async (tx, row) => {
        await tx.objectStore('sync').put({ ...row, state: { ...row.state, ...changed } });
      }),
    keys: async () => (await read(connection, (database) => database.get('account', 'account')))?.keys ?? [],
    setKeys: (keys) =>
      whileSetUp(connection, ['account'], async (tx) => {
        const row = await tx.objectStore('account').get('account');
        if (row) await tx.objectStore('account').put({ ...row, keys });
      }),
  };
}
