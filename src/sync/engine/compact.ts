import { ClipperError } from '../../clip/errors';
import { areEqual } from '../../clip/bytes';
import { LOG } from '../files/names';
import type { OutboxFile } from '../sync-records';
import type { LogFile } from './pull';
import { makeFile } from './push';
import type { Run } from './run';

/** How long others have for their own files, by the server's clock. */
const FOREIGN_MS = 7 * 86_400_000;

/** A file above this share of what a file may have is full and left alone: any two others can be taken together. */
const FULL = 1 / 2;
/** How many may be left besides full ones: with one alone, all of it would be written anew for each clip. */
const FEWEST = 2;

/** A file that is so many times larger than those before it together was made of many, and is left alone. */
const MUCH_LARGER = 8;
/** What counts as so much at least. */
const SMALL_BYTES = 16_384;

/** A file that takes the place of others. */
export interface Checkpoint extends OutboxFile {
  readonly replaced: readonly string[];
}

export type CompactionStep = (run: Run, checkpoint: Checkpoint) => Promise<void>;

/** In this order: what is replaced goes when what replaces it has been read back, byte for byte. */
export const COMPACTION: readonly CompactionStep[] = [write, readBack, deleteReplaced];

/**
 * Makes one file of many small ones once there are more than the limit. Only files whose documents are all in ours are
 * taken. Those of others are when they are a week old, or when nothing is new any more: then by the browser that wrote
 * last, so that not all do it at once.
 */
export async function compact(run: Run, log: readonly LogFile[]): Promise<void> {
  const { store, limits, parts, tally } = run;
  if ((await store.outbox()).length > 0) return;
  const { device, targetBytes } = await store.state();
  const seen = new Set(await store.seen());
  const last = lastOf(log);
  const isQuiet = tally.sent === 0 && tally.received === 0 && last?.device === device;
  const isOld = ({ modifiedTime }: LogFile) => timeOf(last) - Date.parse(modifiedTime ?? '') >= FOREIGN_MS;
  const isFull = ({ sizeBytes }: LogFile) => sizeBytes > targetBytes * FULL;
  const files = log
    .filter((file) => seen.has(file.name) && !isFull(file))
    .filter((file) => isQuiet || file.device === device || isOld(file))
    .toSorted((a, b) => a.sizeBytes - b.sizeBytes);
  const mostQuiet = Math.max(limits.quietFiles - log.filter(isFull).length, FEWEST);
  const most = isQuiet ? mostQuiet : limits.smallFiles;
  const picked = files.length > most ? alike(files, { atLeast: files.length - most + 1, targetBytes }) : [];
  if (picked.length < 2) return;
  const documents = await store.documents(await store.idsIn(picked));
  const file = await makeFile(run, 'checkpoint', documents);
  const checkpoint = {
    ...file,
    documents: documents.map(({ id, version }) => ({ id, version })),
    replaced: picked.filter((name) => name !== file.name),
  };
  for (const step of parts.compaction) await step(run, checkpoint);
  await store.confirm(file.name);
  tally.replacedFiles += picked.length;
}

/** The file that was written last; every browser says the same one. */
function lastOf(log: readonly LogFile[]): LogFile | undefined {
  return log.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1)).at(-1);
}

function timeOf(file: LogFile | undefined): number {
  return Date.parse(file?.modifiedTime ?? '') || 0;
}

interface Picking {
  /** How many have to be taken for few to be left. */
  readonly atLeast: number;
  /** How large they may be together. */
  readonly targetBytes: number;
}

/** The smallest of files in the order of their sizes, up to those that are much larger than all of them. */
function alike(files: readonly LogFile[], { atLeast, targetBytes }: Picking): readonly string[] {
  let sum = 0;
  const end = files.findIndex(({ sizeBytes }, i) => {
    const isMuchLarger = sizeBytes > MUCH_LARGER * Math.max(sum, SMALL_BYTES);
    if (sum + sizeBytes > targetBytes || (i >= atLeast && isMuchLarger)) return true;
    sum += sizeBytes;
    return false;
  });
  return (end === -1 ? files : files.slice(0, end)).map(({ name }) => name);
}

/** What half of has arrived is sent again, as everything in the outbox is: it would be damaged for the others. */
async function write({ remote, store, signal }: Run, { name, bytes, documents }: Checkpoint): Promise<void> {
  await store.putOutbox({ name, bytes, documents });
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
