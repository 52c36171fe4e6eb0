import type { Connection } from '../database';
import { write, type Writing } from '../transact';

/** All stores of sync. */
export const SYNC_STORES = [
  'sync',
  'account',
  'edits',
  'documents',
  'dirty',
  'seen',
  'outbox',
  'queuedPacks',
  'sentPacks',
  'unplaced',
  'pendingBlobs',
  'wantedBlobs',
  'pictureBlobs',
  'newPictures',
  'faults',
] as const;

/** Forgets all that is kept of sync, keys and secrets too, in one transaction. Clips stay, and all that is theirs. */
export async function forgetSync(connection: Connection): Promise<void> {
  await write(connection, SYNC_STORES, clearSync);
}

export async function clearSync(tx: Pick<Writing<typeof SYNC_STORES>, 'objectStore'>): Promise<void> {
  await Promise.all(SYNC_STORES.map((name) => tx.objectStore(name).clear()));
}
