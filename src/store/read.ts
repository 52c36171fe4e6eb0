import type { ClipWithBody } from '../clip/clip';
import type { Connection } from './database';
import { bodyFromStored, fromStored } from './stored-clip';
import { read } from './transact';

/** Bodies held in memory at once while all are read. */
const BATCH = 20;

/**
 * One clip with the body of a revision, whose title and length it has then; the newest by default, and when that
 * revision is gone. Null if there is no such clip.
 */
export async function readClip(connection: Connection, id: string, revision = -1): Promise<ClipWithBody | null> {
  return read(connection, async (database) => {
    const tx = database.transaction(['clips', 'bodies']);
    const row = await tx.objectStore('clips').get(id);
    const chosen = row?.revisions.at(revision) ?? row?.revisions.at(-1);
    const body = chosen && (await tx.objectStore('bodies').get(chosen.body));
    if (!row || !chosen || !body) return null;
    return {
      clip: { ...fromStored(row), title: chosen.title, wordCount: chosen.wordCount },
      body: bodyFromStored(body),
    };
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
    const batch = ids.slice(start, start + BATCH).map((id) => readClip(connection, id));
    for (const found of await Promise.all(batch)) {
      signal.throwIfAborted();
      if (found) yield found;
    }
  }
}
