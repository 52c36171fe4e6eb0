import type { Clip } from '../../clip/clip';
import { BODY_STORES, dropUnkept } from '../bodies';
import { countMoves, type Move } from '../count';
import { putClip } from '../save';
import { fromStored, type StoredClip, toStored } from '../stored-clip';
import type { Writing } from '../transact';
import type { ChangedKept } from './change-documents';
import { isSame } from './is-same';

type Following = Pick<Writing<['clips', 'terms', 'counts', ...typeof BODY_STORES]>, 'objectStore'>;

/** The rows of clips after their documents were followed. */
export interface Followed {
  /** By id; one that is gone has none. */
  readonly rows: ReadonlyMap<string, StoredClip>;
  /** Whether any of them is another than it was. */
  readonly areOthers: boolean;
}

/** Makes the rows of clips what their documents say, with the words by which they are found, and drops what none keeps. */
export async function followDocuments(tx: Following, changes: readonly ChangedKept[]): Promise<Followed> {
  const rows = new Map<string, StoredClip>();
  const moves: Move[] = [];
  const writes: Promise<unknown>[] = [];
  for (const { id, row, changed } of changes) {
    const value = changed.value as Clip | null;
    if (value && !(row && isSame(fromStored(row), value))) {
      writes.push(putClip(tx, value));
      rows.set(id, toStored(value));
      moves.push({ before: row, after: value });
    } else if (!value && changed.isGone) {
      if (!row) continue;
      writes.push(tx.objectStore('clips').delete(id), tx.objectStore('terms').delete(id));
      moves.push({ before: row, after: undefined });
    } else if (row) {
      rows.set(id, row);
    }
  }
  await Promise.all(writes);
  await countMoves(tx, moves);
  await dropUnkept(tx, left(changes, rows));
  return { rows, areOthers: moves.length > 0 };
}

/** The bodies that clips had and have no more. */
function left(changes: readonly ChangedKept[], rows: ReadonlyMap<string, StoredClip>): readonly string[] {
  const bodies = changes.flatMap(({ id, row }) => {
    const has = rows.get(id)?.bodies ?? [];
    return (row?.bodies ?? []).filter((body) => !has.includes(body));
  });
  return [...new Set(bodies)];
}
