import { ClipperError, type ErrorCode } from '../clip/errors';
import { syncErrorClass } from '../sync/error-classes';
import type { LastSync, SyncAccount, SyncHealth, SyncProblem } from '../sync/sync-account';

/**
 * Why sync would run: the person asked, it is time to look, something was changed, the browser has started, the library was
 * opened, what is elsewhere is wanted here, or it is time to try again.
 */
export type SyncReason = 'person' | 'poll' | 'changed' | 'start' | 'opened' | 'wanted' | 'retry';

/** How a run of sync ended. */
export interface SyncEnd {
  /** What it did; null when it did not get as far as to the remote. */
  readonly did: LastSync | null;
  /** What ended it; null when nothing did. */
  readonly error: unknown;
  /** Why nothing is sent any more; null when all was sent. */
  readonly paused: ErrorCode | null;
  readonly stoppedBy: 'person' | 'budget' | null;
}

/** The time at a decision, and a number from 0 to 1 by which browsers do not all come back at once. */
export interface Moment {
  readonly now: Date;
  readonly chance: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** How long to wait after one failure, two and so on; what never succeeds is tried once an hour. */
const DELAYS_MS = [1, 2, 5, 15, 60].map((minutes) => minutes * MINUTE_MS);

/** Other programs hold a file for moments only. */
const FIRST_DELAYS_MS: Readonly<Partial<Record<ErrorCode, readonly number[]>>> = {
  'sync-locked': [2, 5, 10].map((seconds) => seconds * SECOND_MS),
};

/** By how much a delay may be shorter or longer. */
const SPREAD = 0.2;

/** How old the last run must be for a library that opens to ask for another. */
const OPENED_MS = 2 * MINUTE_MS;

/** What was not done in its time goes on after this. */
const BREAK_MS = MINUTE_MS;

/** No remote makes anybody wait for longer: what is further off was set by a clock that was wrong. */
const LONGEST_MS = 24 * 60 * MINUTE_MS;

/** Alarms need not ring to the millisecond. */
const EARLY_MS = SECOND_MS;

/** Whether a problem lasts until a person does something. */
export function needsPerson(problem: SyncProblem | null): boolean {
  return problem?.code ? syncErrorClass(problem.code) === 'final' : false;
}

/** Whether sync may run now for that reason. */
export function mayRun(reason: SyncReason, account: SyncAccount, now: Date): boolean {
  if (reason === 'person') return true;
  const { isPaused, everyMinutes, health } = account;
  if (isPaused || needsPerson(health.problem)) return false;
  if (everyMinutes === null && reason !== 'retry') return false;
  const waitMs = Date.parse(health.retryTime ?? '') - now.getTime();
  if (waitMs > EARLY_MS && waitMs <= LONGEST_MS) return false;
  if (reason !== 'opened' || health.triedTime === null) return true;
  return Math.abs(now.getTime() - Date.parse(health.triedTime)) > OPENED_MS;
}

/** How an account stands after a run. */
export function healthAfter(end: SyncEnd, { health: before, host }: SyncAccount, { now, chance }: Moment): SyncHealth {
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const tried = { ...before, triedTime: now.toISOString(), retryTime: null };
  if (end.stoppedBy === 'person') return tried;
  if (end.error !== null) {
    const problem = problemOf(end.error, host);
    const failures = problem.code === before.problem?.code ? before.failures + 1 : 1;
    const failed = { ...tried, problem, failures };
    return needsPerson(problem) ? failed : { ...failed, retryTime: after(delayMs(problem, failures, chance)) };
  }
  const problem = end.paused && { code: end.paused, message: '', details: { host } };
  const well = { ...tried, problem, failures: 0 };
  if (end.stoppedBy === 'budget') return { ...well, retryTime: after(BREAK_MS) };
  return { ...well, last: end.did ?? before.last };
}

/** How long to wait after so many failures: never shorter than the remote asks for. */
export function delayMs({ code, details }: SyncProblem, failures: number, chance: number): number {
  const delays = [...((code && FIRST_DELAYS_MS[code]) ?? []), ...DELAYS_MS];
  const delay = delays[Math.min(failures, delays.length) - 1] ?? 0;
  const asked = Number(details['retryAfterMs'] ?? 0);
  return Math.max(Math.round(delay * (1 - SPREAD + 2 * SPREAD * chance)), asked);
}

function problemOf(error: unknown, host: string): SyncProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ClipperError)) return { code: null, message, details: {} };
  return { code: error.code, message, details: { host, ...error.details } };
}
