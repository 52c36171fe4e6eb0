import type { BackgroundCalls, RemoteEntered } from '../messages';
import { SYNC_LOCK } from '../messages';
import { aboutBrowser } from '../platform/about-browser';
import { onAlarm, onBrowserStart, ringAt, ringEvery, silence } from '../platform/alarms';
import { keepAwake } from '../platform/awake';
import { giveHostBack, mayReach } from '../platform/host-permission';
import { alone, aloneIfFree } from '../platform/locks';
import { onRights } from '../platform/permissions';
import { onSettings, readSettings, writeSettings } from '../platform/settings';
import { tellSync } from '../platform/sync-news';
import { extensionVersion } from '../platform/version';
import { announceChange, onChange } from '../store/announce';
import { openSyncStore, syncAccounts } from '../store/library';
import { BLOB_CODEC } from '../sync/files/blob-codec';
import { randomBytes } from '../sync/random';
import { hostPattern } from '../sync/remotes/address';
import { remoteKind } from '../sync/remotes/remotes';
import { sync } from '../sync/sync';
import { chooseSync } from './sync-choose';
import { connectSync } from './sync-connect';
import { disconnectSync } from './sync-disconnect';
import { moveSync } from './sync-move';
import { changePassphrase } from './sync-passphrase';
import { syncRunner } from './sync-runner';
import { settingsFollower } from './sync-settings';
import { signInAgain } from './sync-sign-in';
import type { SyncSteps } from './sync-steps';
import { testRemote } from './sync-test-remote';
import { triggerSync } from './sync-triggers';
import { unlockSync } from './sync-unlock';
import { uploadAgain } from './sync-upload-again';

/** How long a run may take before it makes a break: browsers suspect a background that never rests. */
const BUDGET_MS = 4 * 60_000;

/** How long a remote may take: a pack of some megabytes goes up slowly from many homes. */
const TIMEOUTS = { smallMs: 30_000, packMs: 120_000 };

const COLLABORATORS = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  now: () => Date.now(),
  isOnline: () => navigator.onLine,
  timeouts: TIMEOUTS,
};

const patternOf = ({ remote, settings }: RemoteEntered) => hostPattern(remoteKind(remote).addressOf(settings));

const steps: SyncSteps = {
  accounts: syncAccounts,
  store: openSyncStore(BLOB_CODEC),
  sync,
  open: ({ remote, settings }) => remoteKind(remote).open(settings, COLLABORATORS),
  rights: {
    mayReach: async (entered) => mayReach(patternOf(entered)),
    giveBack: async (entered) => giveHostBack(patternOf(entered)),
  },
  alarms: { ringAt, ringEvery, silence, later: (ms, work) => void setTimeout(work, ms) },
  alone: (work) => alone(SYNC_LOCK, work),
  aloneIfFree: (work) => aloneIfFree(SYNC_LOCK, work),
  keepAwake,
  budget: () => AbortSignal.timeout(BUDGET_MS),
  ...settingsFollower({
    accounts: syncAccounts,
    read: readSettings,
    write: writeSettings,
    now: () => new Date(),
  }),
  announce: announceChange,
  tell: tellSync,
  now: () => new Date(),
  chance: Math.random,
  random: randomBytes,
  app: extensionVersion(),
  aboutBrowser,
};

const runner = syncRunner(steps);

const CALLS: Answers = {
  testRemote: (entered) => testRemote(entered, runner, steps),
  connectSync: (request) => connectSync(request, runner, steps),
  syncNow: () => void runner.run('person'),
  syncIfDue: (reason) => void runner.run(reason),
  stopSync: () => runner.stop(),
  chooseSync: (chosen) => chooseSync(chosen, runner, steps),
  signInAgain: (settings) => signInAgain(settings, runner, steps),
  moveSync: (entered) => moveSync(entered, runner, steps),
  unlockSync: (passphrase) => unlockSync(passphrase, runner, steps),
  changePassphrase: (change) => changePassphrase(change, runner, steps),
  uploadAgain: () => uploadAgain(runner, steps),
  disconnectSync: () => disconnectSync(runner, steps),
};

type Name = Exclude<keyof BackgroundCalls, 'clipTab'>;
type Answers = {
  readonly [N in Name]: (
    ...args: Parameters<BackgroundCalls[N]>
  ) => ReturnType<BackgroundCalls[N]> | Promise<ReturnType<BackgroundCalls[N]>>;
};

/**
 * Has sync run when it is due, and gives the calls of sync.
 *
 * The background must run this as it starts, before it awaits anything.
 */
export function startSync(): Answers {
  triggerSync({ runner, steps, events: { onAlarm, onBrowserStart, onRights, onSettings, onChange } });
  return CALLS;
}
