import { ClipperError, type ErrorCode } from '../clip/errors';
import { absorbEdits } from './engine/absorb';
import { compact } from './engine/compact';
import { noteUnconfirmed } from './engine/confirm';
import { counted } from './engine/counted';
import { classOf } from './engine/faults';
import { fetchBlobs } from './engine/fetch-blobs';
import { SYNC_PARTS, type SyncParts } from './engine/parts';
import { type LogFile, listLog, pull } from './engine/pull';
import { push } from './engine/push';
import { resendLost } from './engine/resend-lost';
import { newTally, type Run, SYNC_LIMITS, type SyncLimits, type SyncProgress, type Tally } from './engine/run';
import { sendPacks } from './engine/send-packs';
import { tidy } from './engine/tidy';
import type { AboutBrowser } from './files/about-browser';
import { KEYS, LOG } from './files/names';
import { type Random, randomBytes } from './random';
import type { Remote } from './remote';
import type { SyncStore } from './sync-store';
import type { Fault } from './sync-records';

export interface SyncOptions {
  readonly remote: Remote;
  readonly store: SyncStore;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** The version of the extension. */
  readonly app: string;
  /** What the others are told of this browser; nothing when it is left out. */
  readonly about?: AboutBrowser;
  readonly random?: Random;
  readonly limits?: Partial<SyncLimits>;
  readonly onProgress?: (progress: SyncProgress) => void;
}

/** What a run of sync did. It never throws but for a bug: what was done before it ended is done. */
export interface SyncReport extends Readonly<Omit<Tally, 'passing'>> {
  /** What ended it before it was through, or is to be tried again soon; null when nothing did. */
  readonly error: ClipperError | null;
  /** Why nothing is sent any more, such as a full disk; null when all was sent. */
  readonly paused: ErrorCode | null;
  /** Whether it was aborted. */
  readonly wasStopped: boolean;
  /** What is wrong with single files; see `isLasting`. */
  readonly faults: readonly Fault[];
  /** The devices that have files in the log. */
  readonly devices: readonly string[];
}

/**
 * Makes what is here and what is on a remote the same, as far as it gets; whatever stops it, the next run goes on.
 *
 * Only one run at a time may work on a store: call it under a lock.
 */
export async function sync(options: SyncOptions, parts: SyncParts = SYNC_PARTS): Promise<SyncReport> {
  const tally = newTally();
  const { remote, store, signal, random = randomBytes, limits, onProgress = () => {} } = options;
  const keys = await store.keys();
  const run: Run = {
    ...options,
    remote: counted(remote, tally),
    keys,
    random,
    limits: { ...SYNC_LIMITS, ...limits },
    parts,
    tally,
    onProgress,
  };
  const outcome = await steps(run).catch((error: unknown): Outcome => {
    if (signal.aborted) return { ...DONE, wasStopped: true };
    if (!(error instanceof ClipperError)) throw error;
    return { ...DONE, error };
  });
  const { passing, ...done } = tally;
  return { ...done, ...outcome, error: outcome.error ?? passing, faults: await store.faults() };
}

type Outcome = Pick<SyncReport, 'error' | 'paused' | 'wasStopped' | 'devices'>;

const DONE: Outcome = { error: null, paused: null, wasStopped: false, devices: [] };

async function steps(run: Run): Promise<Outcome> {
  await absorbEdits(run);
  await refuseWithoutKeys(run);
  const log = await listLog(run);
  await run.parts.confirm(run, log);
  await pull(run, log);
  await refuseAmongEncrypted(run);
  await resendLost(run, log);
  const paused = await whileThereIsRoom(() => send(run, log));
  await fetchBlobs(run);
  await tidy(run, log);
  return { ...DONE, paused, devices: [...new Set(log.map(({ device }) => device))] };
}

/** Nothing must ever be written unencrypted into an encrypted folder. */
async function refuseWithoutKeys({ store, keys }: Run): Promise<void> {
  const { vault } = await store.state();
  const isEncrypted = vault.some(({ path }) => path.startsWith(`${KEYS}/`));
  if (isEncrypted && keys.length === 0) throw new ClipperError('sync-needs-passphrase', 'There is no key here');
}

/** Nor where somebody else writes encrypted files, whatever the folder was taken for when it was joined. */
async function refuseAmongEncrypted({ store, keys }: Run): Promise<void> {
  const isLocked = ({ path, code }: Fault) => path.startsWith(`${LOG}/`) && code === 'sync-needs-passphrase';
  if (keys.length > 0 || !(await store.faults()).some(isLocked)) return;
  throw new ClipperError('sync-needs-passphrase', 'There are encrypted files, and no key to any here');
}

async function send(run: Run, log: readonly LogFile[]): Promise<void> {
  await sendPacks(run);
  let latest = log;
  if (await push(run)) {
    latest = await listLog(run);
    await run.parts.confirm(run, latest);
    await noteUnconfirmed(run);
  }
  await compact(run, latest);
}

/** Runs what sends; when the remote takes no more that is all that ends, and its code is returned. */
async function whileThereIsRoom(work: () => Promise<void>): Promise<ErrorCode | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const stopsSending = error instanceof ClipperError && ['push', 'file'].includes(classOf(error) ?? '');
    if (!stopsSending) throw error;
    return error.code;
  }
}
