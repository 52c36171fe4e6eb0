import type { RemoteEntered, SyncNews } from '../messages';
import type { AboutBrowser } from '../sync/files/about-browser';
import type { Random } from '../sync/random';
import type { OpenRemote } from '../sync/remotes/remote-kind';
import type { sync } from '../sync/sync';
import type { SyncAccounts } from '../sync/sync-account';
import type { SyncStore } from '../sync/sync-store';

/** What sync in the background works with. */
export interface SyncSteps {
  readonly accounts: SyncAccounts;
  readonly store: SyncStore;
  readonly sync: typeof sync;
  /** @throws ClipperError `sync-address` and its like. Sends nothing. */
  readonly open: (entered: RemoteEntered) => OpenRemote;
  readonly rights: HostRights;
  readonly alarms: SyncAlarms;
  /** Runs something when nobody else works with the remote. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same, but only if that is now. Whether it was. */
  readonly aloneIfFree: (work: () => Promise<void>) => Promise<boolean>;
  /** Keeps the background from being stopped meanwhile. */
  readonly keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** Aborts when a run has taken as long as one may. */
  readonly budget: () => AbortSignal;
  /** Brings the settings that follow the user to where they are read. */
  readonly applySettings: () => Promise<void>;
  /** Notes the settings that the user has chosen, as chosen then. */
  readonly takeSettings: (time: Date) => Promise<void>;
  /** Tells open pages that clips have changed. */
  readonly announce: () => void;
  readonly tell: (news: SyncNews) => void;
  readonly now: () => Date;
  /** From 0 to 1, as `Math.random` gives it. */
  readonly chance: () => number;
  readonly random: Random;
  /** The version of the extension. */
  readonly app: string;
  /** Which browser this is, and on what. */
  readonly aboutBrowser: () => Promise<Pick<AboutBrowser, 'browser' | 'platform'>>;
}

/** The right to reach a remote's host. */
export interface HostRights {
  readonly mayReach: (entered: RemoteEntered) => Promise<boolean>;
  readonly giveBack: (entered: RemoteEntered) => Promise<void>;
}

export interface SyncAlarms {
  readonly ringAt: (name: SyncAlarm, time: Date) => Promise<void>;
  readonly ringEvery: (name: SyncAlarm, minutes: number) => Promise<void>;
  readonly silence: (name: SyncAlarm) => Promise<void>;
  /** Does something in a while, unless the background is stopped before: alarms take half a minute at least. */
  readonly later: (ms: number, work: () => void) => void;
}

/** `retry` rings every minute during a run as well: who was stopped in the midst of it goes on. */
export type SyncAlarm = 'poll' | 'soon' | 'retry' | 'start';
