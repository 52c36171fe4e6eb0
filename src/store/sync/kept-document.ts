import type { KeptDocument } from '../../sync/sync-records';
import { fromStored, type StoredClip } from '../stored-clip';
import type { Writing } from '../transact';
import type { DocumentRow, EditRow, SyncRow } from './rows';
import { SETTINGS } from './settings-id';

/** What there is of a document, or is not. */
export interface Kept {
  readonly id: string;
  readonly document: DocumentRow | undefined;
  readonly edit: EditRow | undefined;
  readonly row: StoredClip | undefined;
}

export async function keptDocument(
  tx: Pick<Writing<['documents', 'edits', 'clips']>, 'objectStore'>,
  id: string,
): Promise<Kept> {
  const [document, edit, row] = await Promise.all([
    tx.objectStore('documents').get(id),
    tx.objectStore('edits').get(id),
    tx.objectStore('clips').get(id),
  ]);
  return { id, document, edit, row };
}

/** As sync sees it. A clip from before sync, which has no document, counts as edited before everything else. */
export function toKept({ id, document, edit, row }: Kept, { settings }: SyncRow): KeptDocument {
  const value = id === SETTINGS ? settings : row ? fromStored(row) : null;
  const time = edit?.time ?? (row && !document ? new Date(0).toISOString() : null);
  return { id, state: document?.state ?? null, edit: time === null ? null : { value, time, before: edit?.before } };
}
