import { ClipperError } from '../../clip/errors';
import type { Bytes } from '../../clip/bytes';
import { openBlob } from '../files/pack';
import type { Place } from '../merge/places';
import type { WantedBlob } from '../sync-records';
import { classOf, noteFault, resting } from './faults';
import { type Part, partsOf } from './pack-parts';
import type { Run } from './run';

/** Blobs asked for at once: those of a pack lie together. */
const AT_ONCE = 2_000;

/** Far above any blob of ours. */
const MAX_BYTES = 64_000_000;

/** A blob and one of its places. */
export interface BlobAt {
  readonly id: string;
  readonly place: Place;
}

/** Fetches the texts and pictures that are not here, pack by pack. What cannot be had now is tried another time. */
export async function fetchBlobs(run: Run): Promise<void> {
  const rests = await resting(run);
  const tried = new Set(rests);
  for (;;) {
    const wanted = await run.store.wantedBlobs(AT_ONCE, tried);
    if (wanted.length === 0) return;
    const missing = await fetchFirst(run, wanted, tried);
    for (const blob of missing) await fetchElsewhere(run, blob);
  }
}

/** Fetches blobs from the first of their places; those that could not be had there are returned. */
async function fetchFirst(run: Run, wanted: readonly WantedBlob[], tried: Set<string>): Promise<readonly WantedBlob[]> {
  for (const { id } of wanted) tried.add(id);
  const got = new Set<string>();
  const first = wanted.flatMap(({ id, places: [place] }) => (place ? [{ id, place }] : []));
  for (const blobs of Map.groupBy(first, ({ place }) => place.pack).values()) {
    for (const part of partsOf(blobs)) {
      run.onProgress({ step: 'fetch-texts', done: run.tally.fetchedBlobs, total: null });
      for (const id of await fetchPart(run, part)) got.add(id);
    }
  }
  return wanted.filter(({ id }) => !got.has(id));
}

async function fetchElsewhere(run: Run, { id, places }: WantedBlob): Promise<void> {
  for (const place of places.slice(1)) {
    const [part] = partsOf([{ id, place }]);
    const got = part ? await fetchPart(run, part) : [];
    if (got.length > 0) return;
  }
  await noteFault(run, { path: id, code: 'sync-corrupt' });
}

/** The ids of the blobs that are here now. */
async function fetchPart(run: Run, { pack, range, blobs }: Part): Promise<readonly string[]> {
  run.signal.throwIfAborted();
  if (range.end - range.start > MAX_BYTES) return [];
  const bytes = await getPart(run, { pack, range });
  if (bytes?.length !== range.end - range.start) return [];
  const got: string[] = [];
  for (const { id, place } of blobs) {
    const start = place.offset - range.start;
    if (await keep(run, id, bytes.slice(start, start + place.sizeBytes))) got.push(id);
  }
  return got;
}

async function getPart({ remote, signal }: Run, { pack, range }: Pick<Part, 'pack' | 'range'>): Promise<Bytes | null> {
  try {
    return await remote.get(pack, signal, range);
  } catch (error) {
    if (classOf(error) !== 'file') throw error;
    return null;
  }
}

async function keep({ store, keys, tally }: Run, id: string, part: Bytes): Promise<boolean> {
  try {
    await store.keepBlob(id, await openBlob(part, keys));
    await store.clearFaults([id]);
    tally.fetchedBlobs++;
    return true;
  } catch (error) {
    if (error instanceof ClipperError && (classOf(error) === 'file' || error.code === 'sync-needs-passphrase')) {
      return false;
    }
    throw error;
  }
}
