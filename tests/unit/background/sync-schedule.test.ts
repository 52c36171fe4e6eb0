import { describe, expect, test } from 'vitest';
import {
  delayMs,
  healthAfter,
  mayRun,
  needsPerson,
  type SyncEnd,
  type SyncReason,
} from '@/src/background/sync-schedule';
import { ClipperError, type ErrorCode, type ErrorDetails } from '@/src/clip/errors';
import { SYNC_ERROR_CLASSES } from '@/src/sync/error-classes';
import { NEVER_SYNCED, type SyncAccount, type SyncHealth } from '@/src/sync/sync-account';
import { fc } from '../../laws';
import { aLastSync, anAccount } from './an-account';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const problem = (code: ErrorCode | null, details: ErrorDetails = {}) => ({ code, message: '', details });
const health = (changed: Partial<SyncHealth>) => ({ health: { ...NEVER_SYNCED, ...changed } });
const REASONS: readonly SyncReason[] = ['person', 'poll', 'changed', 'start', 'opened', 'wanted', 'retry'];

describe('sync may run', () => {
  const all = 'person poll changed start opened wanted retry';
  test.each<[string, Partial<SyncAccount>, string]>([
    ['for any reason when all is well', {}, all],
    ['when the person asks alone, while it is paused', { isPaused: true }, 'person'],
    ['when the person asks, and to end what that began, where it goes by hand', { everyMinutes: null }, 'person retry'],
    ['when the person asks alone, once the account was refused', health({ problem: problem('sync-auth') }), 'person'],
    ['when the person asks alone, while the folder is empty', health({ problem: problem('sync-wiped') }), 'person'],
    ['for any reason while the remote is full: clips still come', health({ problem: problem('sync-quota') }), all],
    ['when the person asks alone, before the time to try again', health({ retryTime: at(1) }), 'person'],
    [
      'for any reason once the clock is put right that was years ahead',
      health({ retryTime: at(1e6), triedTime: at(1e6) }),
      all,
    ],
    ['for any reason after that time', health({ retryTime: at(-1) }), all],
    ['for any reason when the alarm rings a moment too early', health({ retryTime: at(0.01) }), all],
    [
      'but not for the library when it just has',
      health({ triedTime: at(-1.9) }),
      'person poll changed start wanted retry',
    ],
    ['for the library when it has not for a while', health({ triedTime: at(-2.1) }), all],
  ])('%s', (_, changed, reasons) => {
    const account = anAccount(changed);
    expect(REASONS.filter((reason) => mayRun(reason, account, NOW)).join(' ')).toBe(reasons);
  });
});

describe('after a failure it waits', () => {
  const MINUTE = 60_000;
  test.each<[string, ErrorCode | null, readonly number[]]>([
    ['1, 2, 5, 15, then 60 minutes', 'sync-unreachable', [1, 2, 5, 15, 60, 60].map((each) => each * MINUTE)],
    ['as long after a bug', null, [MINUTE, 2 * MINUTE]],
    ['seconds first for a file that is held', 'sync-locked', [2_000, 5_000, 10_000, MINUTE, 2 * MINUTE]],
  ])('%s', (_, code, delays) => {
    expect(delays.map((_delay, index) => delayMs(problem(code), index + 1, 0.5))).toEqual(delays);
  });

  test('a fifth less to a fifth more, and never less than the remote asks for', () => {
    expect([0, 1].map((chance) => delayMs(problem('sync-rate'), 3, chance))).toEqual([240_000, 360_000]);
    const times = fc.record({
      failures: fc.integer({ min: 1, max: 99 }),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      retryAfterMs: fc.integer({ min: 0, max: 86_400_000 }),
    });
    fc.assert(
      fc.property(times, ({ failures, chance, retryAfterMs }) => {
        const delay = delayMs(problem('sync-rate', { retryAfterMs }), failures, chance);
        const usual = delayMs(problem('sync-rate'), failures, 0.5);
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs);
        expect(delay).toBeGreaterThanOrEqual(Math.floor(usual * 0.8));
        expect(delay).toBeLessThanOrEqual(Math.max(Math.ceil(usual * 1.2), retryAfterMs));
      }),
    );
  });
});

const ENDED: SyncEnd = { did: aLastSync(), error: null, paused: null, stoppedBy: null };
const after = (end: Partial<SyncEnd>, before: Partial<SyncHealth> = {}) =>
  healthAfter({ ...ENDED, ...end }, anAccount(health(before)), { now: NOW, chance: 0.5 });
const failing = (code: ErrorCode, details?: ErrorDetails) => ({
  error: new ClipperError(code, 'no', details && { details }),
});
const TROUBLED = { problem: problem('sync-rate'), failures: 3, retryTime: at(-1), last: aLastSync({ requests: 99 }) };

describe('a run', () => {
  test('that comes through is the last, and all is well', () => {
    expect(after({}, TROUBLED)).toEqual({ ...NEVER_SYNCED, last: aLastSync(), triedTime: at(0) });
  });

  test('that fails waits, knows which host it was, and what it did last', () => {
    expect(after(failing('sync-unreachable'), TROUBLED)).toEqual({
      last: TROUBLED.last,
      triedTime: at(0),
      problem: { code: 'sync-unreachable', message: 'no', details: { host: 'cloud.example' } },
      failures: 1,
      retryTime: at(1),
    });
  });

  test('that fails as the one before waits longer', () => {
    expect(after(failing('sync-rate'), TROUBLED)).toMatchObject({ failures: 4, retryTime: at(15) });
  });

  test('that is told when to come back comes then', () => {
    expect(after(failing('sync-rate', { retryAfterMs: 600_000 }))).toMatchObject({ retryTime: at(10) });
  });

  test('that meets a bug says which, and waits', () => {
    const bug = { problem: { code: null, message: 'x is not a function', details: {} }, retryTime: at(1) };
    expect(after({ error: new TypeError('x is not a function'), did: null })).toMatchObject(bug);
  });

  test('that cannot send is through, and says why', () => {
    expect(after({ paused: 'sync-quota' })).toMatchObject({
      last: aLastSync(),
      problem: { code: 'sync-quota', details: { host: 'cloud.example' } },
      retryTime: null,
    });
  });

  test('that has taken too long goes on in a minute', () => {
    expect(after({ stoppedBy: 'budget' }, TROUBLED)).toMatchObject({
      problem: null,
      last: TROUBLED.last,
      retryTime: at(1),
    });
  });

  test('that the person stops leaves what is wrong as it was', () => {
    expect(after({ stoppedBy: 'person' }, TROUBLED)).toMatchObject({ problem: TROUBLED.problem, retryTime: null });
  });
});

test.each(Object.entries(SYNC_ERROR_CLASSES))('%s, which is %s, waits for the person or for a while', (code, kind) => {
  const { problem: found, retryTime } = after(failing(code as ErrorCode));
  expect(needsPerson(found)).toBe(kind === 'final');
  expect(retryTime === null).toBe(kind === 'final');
});
