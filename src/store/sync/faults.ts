import type { SyncStore } from '../../sync/sync-store';
import type { Connection } from '../database';
import { read } from '../transact';
import { whileSetUp } from './while-set-up';

/** What is wrong with single files of the remote. */
export function faultsIn(connection: Connection): Pick<SyncStore, 'faults' | 'putFault' | 'clearFaults'> {
  return {
    faults: () => read(connection, (database) => database.getAll('faults')),
    putFault: (fault) =>
      whileSetUp(connection, ['faults'], async (tx) => {
        await tx.objectStore('faults').put(fault);
      }),
    async clearFaults(paths) {
      // Nothing is wrong with most that is read: a transaction each would cost as much as keeping it.
      const known = await read(connection, (database) => database.getAllKeys('faults'));
      const cleared = paths.filter((path) => known.includes(path));
      if (cleared.length === 0) return;
      await whileSetUp(connection, ['faults'], async (tx) => {
        await Promise.all(cleared.map((path) => tx.objectStore('faults').delete(path)));
      });
    },
  };
}
