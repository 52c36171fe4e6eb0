import { ClipperError, type ErrorCode } from '../../clip/errors';
import { type SyncErrorClass, syncErrorClass } from '../error-classes';
import type { RemoteFile } from '../remote';
import type { Fault } from '../sync-records';
import type { Run } from './run';

/** How often a file is tried before it is tried once a day. */
const MAX_TRIES = 5;
const DAY_MS = 86_400_000;

/** What is not worth a word at once: the file may just be on its way. */
const MAY_HEAL: ReadonlySet<ErrorCode> = new Set(['sync-corrupt', 'sync-unverified']);

/** The class of an error; null for one that is no error of sync: the person's abort, a full disk, a bug. */
export function classOf(error: unknown): SyncErrorClass | null {
  return error instanceof ClipperError ? syncErrorClass(error.code) : null;
}

/** Whether a person should be told: of damage only when it has lasted for a day. A time to come is of a wrong clock. */
export function isLasting({ code, firstTime }: Fault, now: Date): boolean {
  return !MAY_HEAL.has(code) || Math.abs(now.getTime() - Date.parse(firstTime)) >= DAY_MS;
}

/**
 * The paths with which something is wrong that are not tried again yet. What is listed otherwise than when it was tried
 * last does not rest: it is another file now.
 *
 * @param listed what `listedAs` says of the files that are listed, by path.
 */
export async function resting(
  { store, now }: Pick<Run, 'store' | 'now'>,
  listed: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlySet<string>> {
  const time = now().getTime();
  const isSame = (fault: Fault) => (listed.get(fault.path) ?? fault.listed) === fault.listed;
  const isResting = ({ tries, lastTime }: Fault) =>
    tries >= MAX_TRIES && Math.abs(time - Date.parse(lastTime)) < DAY_MS;
  return new Set((await store.faults()).filter((fault) => isResting(fault) && isSame(fault)).map(({ path }) => path));
}

/** What changes in a listing when a file does. */
export function listedAs({ sizeBytes, modifiedTime }: RemoteFile): string {
  return `${sizeBytes} ${modifiedTime}`;
}

/** Notes that something is wrong with a file, or still is. */
export async function noteFault(
  { store, now }: Pick<Run, 'store' | 'now'>,
  fault: Pick<Fault, 'path' | 'code' | 'listed'>,
): Promise<void> {
  const time = now().toISOString();
  const known = (await store.faults()).find(({ path }) => path === fault.path);
  const tries = known?.listed === fault.listed ? (known?.tries ?? 0) : 0;
  await store.putFault({ ...fault, firstTime: known?.firstTime ?? time, lastTime: time, tries: tries + 1 });
}
