import { type Clip, newestRevision } from '../clip/clip';
import type { Saved } from '../clip/revise';
import { BODY_STORES, dropUnkept } from './bodies';
import { countMoves } from './count';
import type { Connection } from './database';
import { putClip } from './save';
import { fromStored, type StoredClip, toStored } from './stored-clip';
import { EDIT_STORES, noteEdits } from './sync/edits';
import { write, type Writing } from './transact';

type Put = (tx: Pick<Writing<['clips', 'terms']>, 'objectStore'>, clip: Clip) => Promise<unknown>;

export interface ChangeOptions {
  readonly changed: (clip: Clip) => Clip;
  readonly now: Date;
  /** How a clip is written. Unless it says otherwise its row is, and the words by which it is found stay. */
  readonly put?: Put;
}

const putRow: Put = (tx, clip) => tx.objectStore('clips').put(toStored(clip));

/** Changes clips in one transaction, and returns them. Those that are gone are left out. */
export async function change(
  connection: Connection,
  ids: readonly string[],
  { changed, now, put = putRow }: ChangeOptions,
): Promise<readonly Clip[]> {
  return write(connection, ['clips', 'terms', 'counts', ...EDIT_STORES], async (tx) => {
    // Each once: a clip named twice must not be counted twice.
    const rows = await Promise.all([...new Set(ids)].map((id) => tx.objectStore('clips').get(id)));
    const moves = rows
      .filter((row) => row !== undefined)
      .map((row) => ({ before: row, after: changed(fromStored(row)) }));
    const changedIds = moves.map(({ after }) => after.id);
    // All at once: the sooner it is done, the less is lost by a page that is closed right after.
    await Promise.all([
      ...moves.map(({ after }) => put(tx, after)),
      countMoves(tx, moves),
      noteEdits(tx, changedIds, now),
    ]);
    return moves.map(({ after }) => after);
  });
}

/** Takes back what saving did. False if the clip has changed since, or gone to the trash: then it is left as it is. */
export async function undoSave(connection: Connection, { clip, earlier }: Saved, now: Date): Promise<boolean> {
  const before = earlier ?? { ...clip, deletedTime: now.toISOString() };
  return write(connection, ['clips', 'terms', 'counts', ...BODY_STORES, ...EDIT_STORES], async (tx) => {
    const current = await tx.objectStore('clips').get(clip.id);
    if (current?.deletedTime !== null || !hasNewest(current, clip)) return false;
    const after = { ...before, tags: current.tags };
    await putClip(tx, after);
    await countMoves(tx, [{ before: current, after }]);
    await dropUnkept(tx, current.bodies);
    await noteEdits(tx, [clip.id], now);
    return true;
  });
}

/** Deletes clips from the trash for good, with the bodies that no other clip keeps. Clips in the library stay. */
export async function purge(connection: Connection, ids: readonly string[], now: Date): Promise<void> {
  await write(connection, ['clips', 'terms', ...BODY_STORES, ...EDIT_STORES], async (tx) => {
    for (const id of ids) {
      const row = await tx.objectStore('clips').get(id);
      if (!row || row.deletedTime === null) continue;
      await Promise.all([tx.objectStore('clips').delete(id), tx.objectStore('terms').delete(id)]);
      await dropUnkept(tx, row.bodies);
      await noteEdits(tx, [id], now);
    }
  });
}

/** Whether a row still has the capture and the text that a clip was saved with. */
function hasNewest(row: StoredClip, clip: Clip): boolean {
  return row.capturedTime === clip.capturedTime && row.revisions.at(-1)?.body === newestRevision(clip).body;
}
