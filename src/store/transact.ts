import type { IDBPTransaction, StoreNames } from 'idb';
import type { Connection } from './database';
import type { CuttingsSchema } from './schema';
import { storeError } from './store-error';

type Stores = readonly StoreNames<CuttingsSchema>[];

export type Writing<S extends Stores> = IDBPTransaction<CuttingsSchema, S, 'readwrite'>;

/**
 * Runs `work` in one transaction and resolves with what it returns once that has reached the disk.
 *
 * If anything fails nothing is written. `work` awaits nothing but requests of the transaction.
 *
 * @throws ClipperError `storage-full` and other `storage-…` codes.
 */
export async function write<S extends Stores, T>(
  connection: Connection,
  stores: S,
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  const database = await connection.open();
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  try {
    const [value] = await Promise.all([work(transaction), transaction.done]);
    return value;
  } catch (error) {
    abort(transaction);
    // After a quota error Firefox's connection can only read: the next write must open another.
    connection.close();
    throw storeError(transaction.error ?? error);
  }
}

/** An error thrown by `work` itself would otherwise let what it wrote so far commit. */
function abort(transaction: { abort(): void; readonly done: Promise<void> }): void {
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself already.
  }
}
