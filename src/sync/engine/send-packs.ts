import { ClipperError } from '../../clip/errors';
import { packPath, parsePackPath } from '../files/names';
import { makePack } from '../files/pack';
import { NOTHING } from '../merge/document';
import { placeBlobs } from '../merge/places';
import type { ChangedDocument, KeptDocument, QueuedPack, SentPack } from '../sync-records';
import { changedTo, withEdit } from './absorb';
import { noteFault } from './faults';
import { fillPack } from './fill-pack';
import { missingOf } from './missing-of';
import { smallerTarget } from './target';
import type { Run } from './run';

/** How much may have been sent before it is looked whether it has arrived. */
const UNCONFIRMED_BYTES = 64_000_000;

/**
 * Sends the texts and pictures that are not on the remote, in packs, and then notes in the documents where they are: no
 * document ever names a place before something is there.
 */
export async function sendPacks(run: Run): Promise<void> {
  await confirmPacks(run);
  for (let pack = await nextPack(run); pack; pack = await nextPack(run)) {
    run.signal.throwIfAborted();
    if (!(await put(run, pack))) continue;
    await run.store.change(documentsOf(pack), (kept) => placed(kept, pack, run), {
      sentPack: { path: pack.path, sizeBytes: pack.bytes.length },
    });
    run.tally.sentBlobs += pack.blobs.length;
    run.onProgress({ step: 'send-texts', done: run.tally.sentBlobs, total: null });
    const unconfirmed = (await run.store.sentPacks()).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (unconfirmed > UNCONFIRMED_BYTES) await confirmPacks(run);
  }
}

/** Looks which packs have arrived, whole by their size. What was in the others is sent again. */
export async function confirmPacks(run: Run): Promise<void> {
  const { remote, store, signal } = run;
  const sent = Map.groupBy(await store.sentPacks(), ({ path }) => parsePackPath(path)?.folder ?? '');
  for (const [folder, packs] of sent) {
    const listed = new Map((await remote.list(folder, signal)).map(({ name, sizeBytes }) => [name, sizeBytes]));
    const hasArrived = ({ path, sizeBytes }: SentPack) => listed.get(path.slice(folder.length + 1)) === sizeBytes;
    const pathsOf = (some: readonly SentPack[]) => some.map(({ path }) => path);
    const unlisted = packs.filter((pack) => !hasArrived(pack));
    await store.unplace(pathsOf(await missingOf(run, unlisted)));
    await store.confirmPacks(pathsOf(packs));
  }
}

/** The pack that waits to be sent, or another one made of what is pending. */
async function nextPack(run: Run): Promise<QueuedPack | null> {
  const { store } = run;
  const queued = await store.queuedPack();
  if (queued) return queued;
  const { sealed, documents } = await fillPack(run);
  if (sealed.length === 0) return null;
  const { bytes, blobs } = await makePack(sealed, run);
  const { device, packFolders } = await store.state();
  const path = await packPath(bytes, device, run.now());
  const folder = parsePackPath(path)?.folder ?? '';
  if (!packFolders.includes(folder)) await store.setState({ packFolders: [...packFolders, folder] });
  const pack = { path, bytes, blobs: blobs.map((each) => ({ ...each, documents: documents.get(each.blob) ?? [] })) };
  await store.queuePack(pack);
  return pack;
}

/** False if it was too large for the server: then it is taken apart, and what is too large by itself is left out. */
async function put(run: Run, pack: QueuedPack): Promise<boolean> {
  try {
    await run.remote.put(pack.path, pack.bytes, run.signal);
    return true;
  } catch (error) {
    if (!(error instanceof ClipperError) || error.code !== 'sync-too-large') throw error;
    const [first, ...others] = pack.blobs;
    if (first && others.length === 0) await noteFault(run, { path: first.blob, code: error.code });
    else await smallerTarget(run, pack.bytes.length);
    await run.store.dropQueuedPack();
    return false;
  }
}

function documentsOf({ blobs }: QueuedPack): readonly string[] {
  return [...new Set(blobs.flatMap(({ documents }) => documents))];
}

function placed(kept: KeptDocument, pack: QueuedPack, { random }: Run): ChangedDocument {
  const blobs = pack.blobs.filter(({ documents }) => documents.includes(kept.id));
  const places = blobs.map(({ blob, offset, sizeBytes }) => {
    return { blob, place: { pack: pack.path, offset, sizeBytes, packBytes: pack.bytes.length } };
  });
  return changedTo(kept, placeBlobs(withEdit(kept, random) ?? NOTHING, places, random));
}
