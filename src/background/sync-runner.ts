import { SYNC_SOON } from '../messages';
import type { SyncAccount } from '../sync/sync-account';
import { syncOnce } from './sync-once';
import { mayRun, needsPerson, type SyncReason } from './sync-schedule';
import type { SyncSteps } from './sync-steps';

/** Alarms ring no sooner than this. */
const ALARM_MS = 30_000;

/** Runs sync, and whatever else works with the remote, one after the other. */
export interface SyncRunner {
  /** Syncs if that is due, and sees to it that the next time comes. Nothing while something works with the remote. */
  readonly run: (reason: SyncReason) => Promise<void>;
  /** Ends the run that is at work. */
  readonly stop: () => void;
  /** Does something else with the remote, or the account; a run that is at work is ended before. */
  readonly between: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Sets the alarms as the account wants them. */
  readonly setAlarms: () => Promise<void>;
}

/** See `SyncRunner`. What is at work is known here alone: it is gone with the background, and so is its lock. */
export function syncRunner(steps: SyncSteps): SyncRunner {
  let atWork: AbortController | null = null;
  const stop = () => atWork?.abort();

  const stoppable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stopped = new AbortController();
    atWork = stopped;
    try {
      return await steps.keepAwake(() => work(stopped.signal));
    } finally {
      atWork = null;
    }
  };

  const setAlarms = async () => {
    const account = await steps.accounts.account();
    await setPoll(account, steps);
    await setRetry(account, steps, () => void run('retry'));
    steps.tell({ kind: 'account' });
  };

  const run = async (reason: SyncReason): Promise<void> => {
    const wasFree = await steps.aloneIfFree(async () => {
      const account = await steps.accounts.account();
      const isRun = account !== null && (await isDue(reason, account, steps));
      if (isRun) await stoppable((signal) => syncOnce(account, signal, steps));
      // Without a run that alarm stays: one that was cut short may wait for it.
      if (isRun || reason === 'retry') await setAlarms();
      else await setPoll(account, steps);
    });
    // It may have been changed after the run that is at work has looked.
    if (!wasFree && reason === 'changed') await ringSoon(steps);
  };

  const between: SyncRunner['between'] = (work) => {
    stop();
    return steps.alone(async () => {
      try {
        return await stoppable(work);
      } finally {
        await setAlarms();
      }
    });
  };

  return { run, stop, between, setAlarms };
}

/** Has sync run in a while, as something was changed. */
export async function ringSoon({ alarms, now }: Pick<SyncSteps, 'alarms' | 'now'>): Promise<void> {
  await alarms.ringAt(SYNC_SOON, new Date(now().getTime() + ALARM_MS));
}

async function isDue(reason: SyncReason, account: SyncAccount, { store, now }: SyncSteps): Promise<boolean> {
  if (!mayRun(reason, account, now())) return false;
  // What sync itself has changed is told as well.
  return reason !== 'changed' || (await store.editedIds(1)).length > 0;
}

async function setPoll(account: SyncAccount | null, { alarms }: SyncSteps): Promise<void> {
  const isIdle = !account || account.isPaused || needsPerson(account.health.problem);
  const minutes = isIdle ? null : account.everyMinutes;
  await (minutes === null ? alarms.silence('poll') : alarms.ringEvery('poll', minutes));
}

async function setRetry(account: SyncAccount | null, { alarms, now }: SyncSteps, retry: () => void): Promise<void> {
  const time = account?.isPaused ? null : account?.health.retryTime;
  if (!time) return alarms.silence('retry');
  await alarms.ringAt('retry', new Date(time));
  const ms = Date.parse(time) - now().getTime();
  if (ms < ALARM_MS) alarms.later(Math.max(ms, 0), retry);
}
