import type { ClipWithBody } from '../clip/clip';
import type { Connection } from './database';
import { fromStored } from './stored-clip';

/** Bodies held in memory at once while all are read. */
const BATCH = 20;

/** One clip with the body of a revision, by default the newest. Null if there is no such clip or revision. */
export async function readClip(connection: Connection, id: string, revision = -1): Promise<ClipWithBody | null> {
  const tx = (await connection.open()).transaction(['clips', 'bodies']);
  const row = await tx.objectStore('clips').get(id);
  const hash = row?.revisions.at(revision)?.body;
  const body = hash === undefined ? undefined : await tx.objectStore('bodies').get(hash);
  return row && body ? { clip: fromStored(row), body } : null;
}

/**
 * Clips with their newest bodies, a few at a time, in the order of `ids`; those that are gone are left out.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function* readBodies(
  connection: Connection,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ClipWithBody> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH).map((id) => readClip(connection, id));
    for (const found of await Promise.all(batch)) {
      signal.throwIfAborted();
      if (found) yield found;
    }
  }
}
