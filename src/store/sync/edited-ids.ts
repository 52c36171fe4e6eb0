import type { Connection } from '../database';
import { whileSetUp } from './while-set-up';

/** Clips that are looked at at once. */
const AT_ONCE = 100;

/**
 * See `SyncStore.editedIds`. Clips from before sync have no document and no note of an edit: they are found by going
 * through the ids of all clips once, a few at a time, as their documents are made.
 */
export async function editedIds(connection: Connection, limit: number): Promise<readonly string[]> {
  return whileSetUp(connection, ['edits', 'clips', 'documents'], async (tx, row) => {
    const edited = await tx.objectStore('edits').getAllKeys(null, limit);
    if (row.lookedTo === null || edited.length >= limit) return edited;
    let lookedTo: string | null = row.lookedTo;
    let without: string[] = [];
    while (without.length === 0 && lookedTo !== null) {
      const ids: string[] = await tx.objectStore('clips').getAllKeys(IDBKeyRange.lowerBound(lookedTo, true), AT_ONCE);
      const documents = await Promise.all(ids.map((id) => tx.objectStore('documents').getKey(id)));
      without = ids.filter((_, i) => documents[i] === undefined);
      if (without.length === 0) lookedTo = ids.at(-1) ?? null;
    }
    if (lookedTo !== row.lookedTo) await tx.objectStore('sync').put({ ...row, lookedTo });
    return [...new Set([...edited, ...without])].slice(0, limit);
  });
}
