import type { Connection } from '../database';
import { type Stores, writeRelaxed, type Writing } from '../transact';
import type { SyncRow } from './rows';

/**
 * Writes something of sync in one transaction: only while it is set up, or a run that goes on after the person has
 * disconnected would leave something behind. Power that fails puts a profile back by a moment: sync stands that.
 *
 * @throws Error when it is not set up, and ClipperError as `write`.
 */
export async function whileSetUp<S extends Stores, T>(
  connection: Connection,
  stores: S,
  work: (tx: Writing<readonly [...S, 'sync']>, row: SyncRow) => Promise<T>,
): Promise<T> {
  return writeRelaxed(connection, [...stores, 'sync'] as const, async (tx: Writing<readonly [...S, 'sync']>) => {
    const row = await syncRow(tx);
    if (!row) throw new Error('Sync is not set up');
    return work(tx, row);
  });
}

/** How far sync has come; undefined when it is not set up. */
export function syncRow(tx: Pick<Writing<['sync']>, 'objectStore'>): Promise<SyncRow | undefined> {
  return tx.objectStore('sync').get('state');
}
