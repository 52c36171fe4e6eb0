import type { Clip, ClipToExport, ClipWithBody, ExplainedBody, OpenedClip, Reads, KeptImage } from '../clip/clip';
import { ClipperError } from '../clip/errors';
import type { Connection } from './database';
import type { Database } from './schema';
import { keptImage } from './pictures';
import { fromStored, type StoredClip } from './stored-clip';
import { read } from './transact';

/** Clips held in memory at once while all are read: pictures are a thousand times as large as texts. */
const BATCH: Readonly<Record<Reads, number>> = { metadata: 100, text: 20, images: 1, everything: 1 };

/**
 * One clip with the body of a revision, whose title and length it has then, and what was left out of it; the newest
 * by default, and when that revision is gone. Null if there is no such clip.
 *
 * @throws ClipperError `body-pending` when the clip is here and that body is not: it was clipped in another browser.
 */
export async function readClip(connection: Connection, id: string, revision = -1): Promise<OpenedClip | null> {
  return read(connection, async (database) => {
    const found = await clipWithBody(database, id, revision);
    if (!found) {
      const isHere = (await database.getKey('clips', id)) !== undefined;
      if (isHere) throw new ClipperError('body-pending', `The text of ${id} is not here yet`);
      return null;
    }
    const kept = await database.get('changes', found.body.hash);
    return { ...found, changes: kept?.changes ?? null };
  });
}

export interface ReadOptions {
  /** Ends the reading: it throws the signal's reason. */
  readonly signal: AbortSignal;
  readonly reads: Reads;
  /** The index of the revision of each clip; the newest by default. */
  readonly revision?: number;
}

/** Clips with their bodies, a few at a time, in the order of `ids`; those that are gone, or whose body is not here yet, are left out. */
export async function* readForExport(
  connection: Connection,
  ids: readonly string[],
  { signal, reads, revision = -1 }: ReadOptions,
): AsyncGenerator<ClipToExport> {
  for (let start = 0; start < ids.length; start += BATCH[reads]) {
    const ofBatch = ids.slice(start, start + BATCH[reads]);
    const batch = ofBatch.map((id) => read(connection, (database) => clipToExport(database, { id, reads, revision })));
    for (const found of await Promise.all(batch)) {
      signal.throwIfAborted();
      if (found) yield found;
    }
  }
}

interface ToRead extends Required<Omit<ReadOptions, 'signal'>> {
  readonly id: string;
}

async function clipToExport(database: Database, { id, reads, revision }: ToRead): Promise<ClipToExport | null> {
  const found = await (reads === 'metadata' ? clipAlone : clipWithBody)(database, id, revision);
  if (!found) return null;
  const hashes = reads === 'everything' ? new Set(found.clip.revisions.map(({ body }) => body)) : [];
  const bodies = await Promise.all([...hashes].map((hash) => explainedBody(database, hash)));
  // The newest first: where a picture has changed at its address, both are there, and the first is the newer.
  const withImages =
    reads === 'metadata' || reads === 'text' ? [] : new Set([found.body.hash, ...[...hashes].toReversed()]);
  return {
    ...found,
    images: await imagesOf(database, [...withImages]),
    bodies: bodies.filter((each) => each !== null),
  };
}

/** The pictures that are kept of bodies, each image once for each of its addresses. */
async function imagesOf(database: Database, hashes: readonly string[]): Promise<readonly KeptImage[]> {
  const rows = await Promise.all(hashes.map((hash) => database.get('pictures', hash)));
  const pictures = rows.flatMap((row) => row?.pictures ?? []);
  const each = new Map(pictures.map((picture) => [`${picture.image} ${picture.src}`, picture]));
  const images = await Promise.all([...each.values()].map((picture) => keptImage(database, picture)));
  return images.filter((image) => image !== null);
}

async function explainedBody(database: Database, hash: string): Promise<ExplainedBody | null> {
  const [body, kept] = await Promise.all([database.get('bodies', hash), database.get('changes', hash)]);
  return body ? { ...body, changes: kept?.changes ?? null } : null;
}

async function clipAlone(database: Database, id: string, revision: number): Promise<ClipWithBody | null> {
  const found = asOf(await database.get('clips', id), revision);
  return found && { clip: found.clip, body: { hash: found.body, html: '', text: '' } };
}

async function clipWithBody(database: Database, id: string, revision: number): Promise<ClipWithBody | null> {
  const tx = database.transaction(['clips', 'bodies']);
  const found = asOf(await tx.objectStore('clips').get(id), revision);
  const body = found && (await tx.objectStore('bodies').get(found.body));
  return body ? { clip: found.clip, body } : null;
}

/** A clip with the title and length that it has in a revision, and that one's body; null when there is no clip. */
function asOf(row: StoredClip | undefined, revision: number): { clip: Clip; body: string } | null {
  const chosen = row?.revisions.at(revision) ?? row?.revisions.at(-1);
  if (!row || !chosen) return null;
  return { clip: { ...fromStored(row), title: chosen.title, wordCount: chosen.wordCount }, body: chosen.body };
}
