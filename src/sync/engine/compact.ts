import { ClipperError } from '../../clip/errors';
import { areEqual } from '../../clip/bytes';
import { LOG } from '../files/names';
import type { LogFile } from './pull';
import { makeFile } from './push';
import type { Run } from './run';

/** How long others have for their own files, by the server's clock. */
const FOREIGN_MS = 7 * 86_400_000;

/** Up to this size, files are taken together whatever their sizes. */
const SMALL_BYTES = 16_384;

/** A file that takes the place of others. */
export interface Checkpoint {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ids: readonly string[];
  readonly replaced: readonly string[];
}

export type CompactionStep = (run: Run, checkpoint: Checkpoint) => Promise<void>;

/** In this order: what is replaced goes when what replaces it has been read back, byte for byte. */
export const COMPACTION: readonly CompactionStep[] = [write, readBack, deleteReplaced];

/**
 * Makes one file of many small ones once there are more than the limit. Only files whose documents are all in ours are
 * taken, those of others when they are a week old.
 */
export async function compact(run: Run, log: readonly LogFile[]): Promise<void> {
  const { store, limits, parts } = run;
  if ((await store.outbox()).length > 0) return;
  const { device, targetBytes } = await store.state();
  const seen = new Set(await store.seen());
  const serverMs = Math.max(...log.map(({ modifiedTime }) => Date.parse(modifiedTime ?? '') || 0));
  const isOld = ({ modifiedTime }: LogFile) => serverMs - Date.parse(modifiedTime ?? '') >= FOREIGN_MS;
  const small = log
    .filter((file) => seen.has(file.name) && file.sizeBytes < targetBytes / 4)
    .filter((file) => file.device === device || isOld(file))
    .toSorted((a, b) => a.sizeBytes - b.sizeBytes);
  const picked = small.length > limits.smallFiles ? alike(small, targetBytes) : [];
  if (picked.length < 2) return;
  const ids = await store.idsIn(picked);
  const file = await makeFile(run, 'checkpoint', await store.documents(ids));
  for (const step of parts.compaction)
    await step(run, { ...file, ids, replaced: picked.filter((name) => name !== file.name) });
  await store.addSeen({ name: file.name, ids });
  run.tally.replacedFiles += picked.length;
}

/** The smallest files, up to those that are much larger than all of them: these were made of many before. */
function alike(files: readonly LogFile[], targetBytes: number): readonly string[] {
  let sum = 0;
  const isTooLarge = ({ sizeBytes }: LogFile) => {
    if (sum > targetBytes || (sum > SMALL_BYTES && sizeBytes > 2 * sum)) return true;
    sum += sizeBytes;
    return false;
  };
  const end = files.findIndex(isTooLarge);
  return (end === -1 ? files : files.slice(0, end)).map(({ name }) => name);
}

async function write({ remote, signal }: Run, { name, bytes }: Checkpoint): Promise<void> {
  await remote.put(`${LOG}/${name}`, bytes, signal);
}

async function readBack({ remote, signal }: Run, { name, bytes }: Checkpoint): Promise<void> {
  const stored = await remote.get(`${LOG}/${name}`, signal);
  if (!stored || !areEqual(stored, bytes)) throw new ClipperError('sync-unverified', `${name} is not as it was sent`);
}

async function deleteReplaced({ remote, store, signal }: Run, { replaced }: Checkpoint): Promise<void> {
  for (const name of replaced) {
    signal.throwIfAborted();
    await remote.delete(`${LOG}/${name}`, signal);
    await store.forgetSeen([name]);
  }
}
