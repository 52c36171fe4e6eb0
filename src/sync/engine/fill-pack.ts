import { type Blob, sealBlob } from '../files/pack';
import type { Run } from './run';

/** Less room than this share of a pack is left empty. */
const LITTLE = 1 / 8;

/** What goes into a pack: blobs, sealed, and the documents of each by its id. */
export interface PackFilling {
  readonly sealed: readonly Blob[];
  readonly documents: ReadonlyMap<string, readonly string[]>;
}

/**
 * The next blobs that are to be sent, as many as fill a pack. Texts are a few times smaller once they are sealed: the room
 * that this leaves is filled again, so that there is never more in memory than a pack or two.
 */
export async function fillPack(run: Run): Promise<PackFilling> {
  const { store, signal } = run;
  const { targetBytes } = await store.state();
  const refused = (await store.faults()).map(({ path }) => path);
  const sealed: Blob[] = [];
  const documents = new Map<string, readonly string[]>();
  let room = targetBytes;
  while (room >= targetBytes * LITTLE) {
    const pending = await store.pendingBlobs(room, new Set([...refused, ...documents.keys()]));
    const isTooLarge = sealed.length > 0 && (pending[0]?.bytes.length ?? 0) > room;
    if (pending.length === 0 || isTooLarge) break;
    for (const blob of pending) {
      signal.throwIfAborted();
      const one = await sealBlob(blob, run);
      sealed.push(one);
      documents.set(blob.id, blob.documents);
      room -= one.bytes.length;
    }
  }
  return { sealed, documents };
}
