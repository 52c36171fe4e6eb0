import { type SyncRunner, syncRunner } from '@/src/background/sync-runner';
import type { SyncSteps } from '@/src/background/sync-steps';
import type { SyncNews } from '@/src/messages';
import { randomBytes } from '@/src/sync/random';
import type { OpenRemote } from '@/src/sync/remotes/remote-kind';
import { sync, type SyncReport } from '@/src/sync/sync';
import type { SyncAccount, SyncAccounts } from '@/src/sync/sync-account';
import { type MemoryDisk, memoryDisk } from '../sync/memory-browser';
import { type MemoryRemote, memoryRemote } from '../sync/memory-remote';
import { memorySyncStore } from '../sync/memory-sync-store';

export const NOW = new Date('2026-03-01T12:00:00.000Z');

/** A background with all it works with in memory. Tests change what is to fail. */
export interface SyncStage {
  readonly steps: SyncSteps;
  readonly runner: SyncRunner;
  readonly remote: MemoryRemote;
  readonly disk: MemoryDisk;
  /** What is in the account's row. */
  readonly kept: { account: SyncAccount | null; isReachable: boolean };
  /** What each alarm is set to: a time, or every so many minutes. */
  readonly alarms: Map<string, string | number>;
  readonly news: SyncNews[];
  /** What waits for its time, with it. */
  readonly timers: (readonly [number, () => void])[];
  /** Aborts what runs as when it has taken too long. */
  readonly budget: AbortController;
  readonly taken: Date[];
}

export function syncStage(changed: Partial<SyncSteps> = {}, verbs: Partial<OpenRemote> = {}): SyncStage {
  const [remote, disk] = [memoryRemote(), memoryDisk('aaaaaaaa')];
  const store = memorySyncStore(disk);
  const kept: SyncStage['kept'] = { account: null, isReachable: true };
  const stage = {
    remote,
    disk,
    kept,
    alarms: new Map(),
    news: [],
    timers: [],
    budget: new AbortController(),
    taken: [],
  };
  const { alarms, news, timers, taken } = stage as unknown as SyncStage;
  const opened: OpenRemote = { ...remote, host: 'cloud.example', quota: async () => null, ...verbs };
  const steps: SyncSteps = {
    accounts: accountsOn(kept, disk),
    store,
    sync,
    open: () => opened,
    rights: {
      mayReach: async () => kept.isReachable,
      giveBack: async () => {
        kept.isReachable = false;
      },
    },
    alarms: {
      ringAt: async (name, time) => void alarms.set(name, time.toISOString()),
      ringEvery: async (name, minutes) => void alarms.set(name, minutes),
      silence: async (name) => void alarms.delete(name),
      later: (ms, work) => void timers.push([ms, work]),
    },
    ...locks(),
    keepAwake: (work) => work(),
    budget: () => stage.budget.signal,
    applySettings: async () => {},
    takeSettings: async (time) => void taken.push(time),
    announce: () => {},
    tell: (told) => void news.push(told),
    now: () => NOW,
    chance: () => 0.5,
    random: randomBytes,
    app: '1.0.0',
    aboutBrowser: async () => ({ browser: 'Chromium', platform: 'Linux' }),
    ...changed,
  };
  return { ...(stage as unknown as SyncStage), steps, runner: syncRunner(steps) };
}

/** A run that has met nothing. */
export function aReport(changed: Partial<SyncReport> = {}): SyncReport {
  return {
    requests: 1,
    sentBytes: 0,
    receivedBytes: 0,
    received: 0,
    sent: 0,
    sentBlobs: 0,
    fetchedBlobs: 0,
    replacedFiles: 0,
    collectedPacks: 0,
    error: null,
    paused: null,
    wasStopped: false,
    faults: [],
    devices: [],
    ...changed,
  };
}

function accountsOn(kept: SyncStage['kept'], disk: MemoryDisk): SyncAccounts {
  return {
    account: async () => kept.account,
    async begin(account, { state, keys }) {
      kept.account = account;
      Object.assign(disk, { state, keys });
    },
    async change(changed) {
      if (kept.account) kept.account = { ...kept.account, ...changed };
    },
    async end() {
      kept.account = null;
      disk.keys = [];
    },
    settings: async () => null,
    editSettings: async () => {},
  };
}

/** The browser's lock, for one background. */
function locks(): Pick<SyncSteps, 'alone' | 'aloneIfFree'> {
  let last: Promise<unknown> = Promise.resolve();
  let holders = 0;
  const alone: SyncSteps['alone'] = (work) => {
    holders += 1;
    const turn = last.then(work).finally(() => {
      holders -= 1;
    });
    last = turn.catch(() => {});
    return turn;
  };
  return {
    alone,
    async aloneIfFree(work) {
      if (holders > 0) return false;
      await alone(work);
      return true;
    },
  };
}
