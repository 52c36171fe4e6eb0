import 'fake-indexeddb/auto';
import type { StoreNames, StoreValue } from 'idb';
import { type Clips, clipsIn } from '@/src/store/clips';
import { type Connection, connect } from '@/src/store/database';
import { type Pictures, picturesIn } from '@/src/store/pictures';
import type { CuttingsSchema } from '@/src/store/schema';
import { syncAccountsIn } from '@/src/store/sync/accounts';
import { syncStoreIn } from '@/src/store/sync/sync-store';
import { BLOB_CODEC } from '@/src/sync/files/blob-codec';
import { newState } from '@/src/sync/new-state';
import { NEVER_SYNCED, type SyncAccount, type SyncAccounts } from '@/src/sync/sync-account';
import type { SyncStore } from '@/src/sync/sync-store';
import type { SyncState } from '@/src/sync/sync-records';
import { seededRandom } from '../../sync/seeded';

type StoreName = StoreNames<CuttingsSchema>;

/** All rows of a database, by store. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** A browser's library, synced through the real store over a database in memory. */
export interface SyncedLibrary {
  readonly connection: Connection;
  readonly clips: Clips;
  readonly pictures: Pictures;
  readonly accounts: SyncAccounts;
  readonly store: SyncStore;
  /** How often it was announced that clips have changed. */
  readonly announced: () => number;
  readonly begin: (state?: Partial<SyncState>, account?: Partial<SyncAccount>) => Promise<void>;
  readonly rows: <N extends StoreName>(name: N) => Promise<readonly StoreValue<CuttingsSchema, N>[]>;
  readonly dump: () => Promise<Dump>;
  readonly load: (dump: Dump) => Promise<void>;
}

let made = 0;

export const ACCOUNT: SyncAccount = {
  remote: 'webdav',
  settings: { address: 'https://cloud.example/dav', user: 'ada', password: 'secret' },
  host: 'cloud.example',
  isEncrypted: false,
  isPaused: false,
  everyMinutes: 15,
  pictures: 'all',
  health: NEVER_SYNCED,
};

/** An empty library that is not synced yet. */
export function syncedLibrary(
  clock: () => Date = () => new Date('2026-02-01T00:00:00.000Z'),
  name = `synced-${(made += 1)}`,
): SyncedLibrary {
  const connection = connect(name);
  const accounts = syncAccountsIn(connection);
  let announced = 0;
  const store = syncStoreIn({ connection, codec: BLOB_CODEC, announce: () => announced++ });
  return {
    connection,
    clips: clipsIn(connection, clock),
    pictures: picturesIn(connection),
    accounts,
    store,
    announced: () => announced,
    begin: (state, account) => {
      const begun = { ...newState(seededRandom(made)), ...state };
      return accounts.begin({ ...ACCOUNT, ...account }, { state: begun, keys: [] });
    },
    rows: async (of) => (await connection.open()).getAll(of),
    dump: () => dumpOf(connection),
    load: (dump) => load(connection, dump),
  };
}

async function dumpOf(connection: Connection): Promise<Dump> {
  const database = await connection.open();
  const names = [...database.objectStoreNames];
  const rows = await Promise.all(names.map((name) => database.getAll(name)));
  return Object.fromEntries(names.map((name, i) => [name, rows[i] ?? []]));
}

async function load(connection: Connection, dump: Dump): Promise<void> {
  const database = await connection.open();
  const tx = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const name of database.objectStoreNames) {
    const store = tx.objectStore(name);
    await store.clear();
    for (const row of dump[name] ?? []) await store.put(row as never);
  }
  await tx.done;
}
