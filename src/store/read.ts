import type { ClipWithBody, OpenedClip } from '../clip/clip';
import type { Connection } from './database';
import type { Database } from './schema';
import { fromStored } from './stored-clip';
import { read } from './transact';

/** Bodies held in memory at once while all are read. */
const BATCH = 20;

/**
 * One clip with the body of a revision, whose title and length it has then, and what was left out of it; the newest
 * by default, and when that revision is gone. Null if there is no such clip.
 */
export async function readClip(connection: Connection, id: string, revision = -1): Promise<OpenedClip | null> {
  return read(connection, async (database) => {
    const found = await clipWithBody(database, id, revision);
    const kept = found && (await database.get('changes', found.body.hash));
    return found && { ...found, changes: kept?.changes ?? null };
  });
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
    const ofBatch = ids.slice(start, start + BATCH);
    const batch = ofBatch.map((id) => read(connection, (database) => clipWithBody(database, id, -1)));
    for (const found of await Promise.all(batch)) {
      signal.throwIfAborted();
      if (found) yield found;
    }
  }
}

async function clipWithBody(database: Database, id: string, revision: number): Promise<ClipWithBody | null> {
  const tx = database.transaction(['clips', 'bodies']);
  const row = await tx.objectStore('clips').get(id);
  const chosen = row?.revisions.at(revision) ?? row?.revisions.at(-1);
  const body = chosen && (await tx.objectStore('bodies').get(chosen.body));
  if (!row || !chosen || !body) return null;
  return { clip: { ...fromStored(row), title: chosen.title, wordCount: chosen.wordCount }, body };
}
