import type { OutboxFile, SeenFile } from '../../sync/sync-records';
import type { SyncStore } from '../../sync/sync-store';
import type { Connection } from '../database';
import { read, type Writing } from '../transact';
import { whileSetUp } from './while-set-up';

type Log = Pick<
  SyncStore,
  'seen' | 'idsIn' | 'addSeen' | 'forgetSeen' | 'outbox' | 'putOutbox' | 'confirm' | 'dropOutbox'
>;

/** The files of the log: those whose documents are all here, and those that are on their way. */
export function logIn(connection: Connection): Log {
  return {
    seen: () => read(connection, (database) => database.getAllKeys('seen')),
    idsIn: (names) =>
      read(connection, async (database) => {
        const { store } = database.transaction('seen');
        const files = await Promise.all(names.map((name) => store.get(name)));
        return [...new Set(files.flatMap((file) => file?.ids ?? []))];
      }),
    addSeen: (file) => whileSetUp(connection, ['seen'], (tx) => see(tx, file)),
    async forgetSeen(names) {
      if (names.length === 0) return;
      await whileSetUp(connection, ['seen'], async (tx) => {
        await Promise.all(names.map((name) => tx.objectStore('seen').delete(name)));
      });
    },
    outbox: () => read(connection, (database) => database.getAll('outbox')),
    putOutbox: (file) =>
      whileSetUp(connection, ['outbox'], async (tx) => {
        await tx.objectStore('outbox').put(file);
      }),
    confirm: (name) =>
      whileSetUp(connection, ['outbox', 'seen', 'dirty'], async (tx) => {
        const file = await tx.objectStore('outbox').get(name);
        if (!file) return;
        await tx.objectStore('outbox').delete(name);
        await see(tx, { name, ids: file.documents.map(({ id }) => id) });
        await Promise.all(file.documents.map((document) => clean(tx, document)));
      }),
    dropOutbox: (name) => whileSetUp(connection, ['outbox'], (tx) => tx.objectStore('outbox').delete(name)),
  };
}

/** Notes that all documents of a file are here. */
export async function see(tx: Pick<Writing<['seen']>, 'objectStore'>, file: SeenFile): Promise<void> {
  await tx.objectStore('seen').put(file);
}

/** A document that has changed since it was sent stays dirty. */
async function clean(
  tx: Pick<Writing<['dirty']>, 'objectStore'>,
  { id, version }: OutboxFile['documents'][number],
): Promise<void> {
  const dirty = await tx.objectStore('dirty').get(id);
  if (dirty?.version === version) await tx.objectStore('dirty').delete(id);
}
