import { parseBlobId } from '../files/blob-id';
import { parsePackPath } from '../files/names';
import type { RemoteFile } from '../remote';
import type { KnownPack, SyncState } from '../sync-records';
import { missingOf } from './missing-of';
import { type LogFile, unreadIn } from './pull';
import type { Run } from './run';

/** How often packs are looked through, by this device's clock: when it is wrong that is too often or too seldom. */
const EVERY_MS = 7 * 86_400_000;
/** How long a pack is kept that no document has a place in, by the server's clock. */
const KEPT_MS = 60 * 86_400_000;
/** How long others have to join their own small packs. */
const FOREIGN_MS = 30 * 86_400_000;

/** A pack as the server lists it. */
interface ListedPack extends RemoteFile {
  readonly path: string;
}

/**
 * Once a week: what is in small packs is sent again in large ones, what should be in packs and is not is sent again, and
 * packs that nothing is read from any more are deleted. Nothing is deleted unless all of the log has been read.
 */
export async function tidy(run: Run, log: readonly LogFile[]): Promise<void> {
  const { store, now } = run;
  const state = await store.state();
  // A time to come is of a clock that was wrong.
  const isDue = state.tidiedTime !== null && Math.abs(now().getTime() - Date.parse(state.tidiedTime)) >= EVERY_MS;
  if (state.tidiedTime === null) await store.setState({ tidiedTime: now().toISOString() });
  if (!isDue) return;
  // One file that nobody can read must not keep what is missing from being sent again.
  const isRead = (await unreadIn(run, log)).length === 0;
  run.onProgress({ step: 'tidy', done: 0, total: null });
  const known = await store.packs();
  const folders = new Set([...state.packFolders, ...known.map(folderOf)]);
  const listed: ListedPack[] = [];
  for (const folder of folders) {
    const files = await run.remote.list(folder, run.signal);
    listed.push(...files.map((file) => ({ ...file, path: `${folder}/${file.name}` })).filter(isOurs));
  }
  const serverMs = Math.max(0, ...listed.map(modifiedMs));
  const unreferenced = isRead ? await collect(run, { state, known, listed, serverMs }) : state.unreferenced;
  const lost = await missingOf(run, unlisted(known, listed));
  await store.unplace([...lost.map(({ path }) => path), ...small(run, { state, known, listed, serverMs })]);
  // What could not be had, or was too large to be sent, is worth another try.
  const faults = (await store.faults()).map(({ path }) => path);
  await store.clearFaults(faults.filter((path) => parseBlobId(path) !== null));
  await store.setState({ tidiedTime: now().toISOString(), packFolders: [...folders], unreferenced });
}

interface Look {
  readonly state: SyncState;
  readonly known: readonly KnownPack[];
  readonly listed: readonly ListedPack[];
  /** The latest time that the server tells of a file. */
  readonly serverMs: number;
}

/** Deletes the packs that have been unreferenced for long; the others that are, and since when. */
async function collect(run: Run, { state, known, listed, serverMs }: Look): Promise<SyncState['unreferenced']> {
  const { store, remote, signal, tally } = run;
  const queued = await store.queuedPack();
  const used = new Set([...known, ...(await store.sentPacks()), ...(queued ? [queued] : [])].map(({ path }) => path));
  const since: Record<string, string> = {};
  for (const pack of listed.filter(({ path }) => !used.has(path))) {
    const first = state.unreferenced[pack.path] ?? new Date(serverMs).toISOString();
    since[pack.path] = first;
    const latest = Math.max(Date.parse(first), modifiedMs(pack));
    if (pack.modifiedTime === null || serverMs - latest < KEPT_MS) continue;
    signal.throwIfAborted();
    await remote.delete(pack.path, signal);
    delete since[pack.path];
    tally.collectedPacks++;
  }
  return since;
}

/** Packs that should be there, all that is used of which is here, and that are not listed with their size. */
function unlisted(known: readonly KnownPack[], listed: readonly ListedPack[]): readonly KnownPack[] {
  const sizes = new Map(listed.map(({ path, sizeBytes }) => [path, sizeBytes]));
  return known.filter(({ path, sizeBytes, isHere }) => isHere && sizes.get(path) !== sizeBytes);
}

/** Packs of which little is used, once there are many: those of others only when they had long to join them. */
function small({ limits }: Run, { state, known, listed, serverMs }: Look): readonly string[] {
  const times = new Map(listed.map((pack) => [pack.path, modifiedMs(pack)]));
  const isOld = ({ path }: KnownPack) => serverMs - (times.get(path) ?? serverMs) >= FOREIGN_MS;
  const few = known
    .filter(({ usedBytes, isHere }) => isHere && usedBytes < state.targetBytes / 4)
    .filter((pack) => parsePackPath(pack.path)?.device === state.device || isOld(pack));
  return few.length > limits.smallPacks ? few.map(({ path }) => path) : [];
}

function folderOf({ path }: KnownPack): string {
  return parsePackPath(path)?.folder ?? '';
}

function isOurs({ path }: ListedPack): boolean {
  return parsePackPath(path) !== null;
}

function modifiedMs({ modifiedTime }: RemoteFile): number {
  return Date.parse(modifiedTime ?? '') || 0;
}
