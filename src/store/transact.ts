import type { IDBPTransaction, StoreNames } from 'idb';
import { ClipperError } from '../clip/errors';
import type { Connection } from './database';
import type { CuttingsSchema, Database } from './schema';
import { storeError } from './store-error';

export type Stores = readonly StoreNames<CuttingsSchema>[];

export type Writing<S extends Stores> = IDBPTransaction<CuttingsSchema, S, 'readwrite'>;

export type Reading<S extends Stores> = IDBPTransaction<CuttingsSchema, S>;

/**
 * Runs `work` on the open database, and once more if the connection was closed under it.
 *
 * @throws ClipperError `storage-…` codes.
 */
export async function read<T>(connection: Connection, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await reopening(connection, work);
  } catch (error) {
    throw storeError(error);
  }
}

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
  return writing(connection, { stores, durability: 'strict' }, work);
}

/**
 * As `write`, for what is not lost when the machine loses its power: the browser has it, the disk perhaps a moment later,
 * and never what was written after it without it.
 *
 * @throws ClipperError as `write`.
 */
export async function writeRelaxed<S extends Stores, T>(
  connection: Connection,
  stores: S,
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  return writing(connection, { stores, durability: 'relaxed' }, work);
}

interface Scope<S extends Stores> {
  readonly stores: S;
  readonly durability: IDBTransactionDurability;
}

async function writing<S extends Stores, T>(
  connection: Connection,
  scope: Scope<S>,
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  try {
    return await reopening(connection, (database) => committed(database, scope, work));
  } catch (cause) {
    const error = storeError(cause);
    // After a quota error Firefox's connection can only read: the next write must open another.
    if (error instanceof ClipperError && error.code.startsWith('storage-')) connection.close();
    throw error;
  }
}

async function committed<S extends Stores, T>(
  database: Database,
  { stores, durability }: Scope<S>,
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability });
  try {
    const worked = work(transaction).then((value) => {
      commit(transaction);
      return value;
    });
    const [value] = await Promise.all([worked, transaction.done]);
    return value;
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  }
}

/** A connection that is closing refuses transactions: what was to run has not begun, and runs on another one. */
async function reopening<T>(connection: Connection, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await connection.open());
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    connection.close();
    return work(await connection.open());
  }
}

/** Sooner than a browser does by itself: a page that is closed in between takes what it wrote with it. */
function commit(transaction: { commit(): void }): void {
  try {
    transaction.commit();
  } catch {
    // It has ended by itself already.
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
