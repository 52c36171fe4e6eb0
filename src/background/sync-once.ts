import { ClipperError } from '../clip/errors';
import type { SyncProgress } from '../sync/engine/run';
import type { LastSync, SyncAccount } from '../sync/sync-account';
import type { SyncReport } from '../sync/sync';
import { isLasting } from '../sync/engine/faults';
import { healthAfter, type SyncEnd } from './sync-schedule';
import type { SyncSteps } from './sync-steps';

/** How often open pages are told how far it is. */
const PROGRESS_MS = 200;

/** Syncs an account once, tells open pages how it goes, and keeps how it went. */
export async function syncOnce(account: SyncAccount, stopped: AbortSignal, steps: SyncSteps): Promise<void> {
  await steps.alarms.ringEvery('retry', 1);
  const onProgress = telling(steps);
  onProgress({ step: 'receive', done: 0, total: null });
  const end = await endOf(account, { stopped, budget: steps.budget(), onProgress }, steps);
  await steps.accounts.change({ health: healthAfter(end, account, { now: steps.now(), chance: steps.chance() }) });
  await steps.applySettings();
  steps.tell({ kind: 'run', progress: null });
}

interface Watch {
  readonly stopped: AbortSignal;
  readonly budget: AbortSignal;
  readonly onProgress: (progress: SyncProgress) => void;
}

async function endOf(account: SyncAccount, watch: Watch, steps: SyncSteps): Promise<SyncEnd> {
  const { store, now, random, app } = steps;
  const about = { ...(await steps.aboutBrowser()), name: account.name ?? '' };
  const { stopped, budget, onProgress } = watch;
  const stoppedBy = () => (stopped.aborted ? 'person' : budget.aborted ? 'budget' : null);
  try {
    const remote = steps.open(account);
    if (!(await steps.rights.mayReach(account))) throw new ClipperError('sync-permission', 'It may not be reached');
    const signal = AbortSignal.any([stopped, budget]);
    const report = await steps.sync({ remote, store, signal, now, random, app, about, onProgress });
    if (report.fetchedBlobs > 0) steps.announce();
    const { browsers = {} } = await store.state();
    const latest = Object.values(browsers).toSorted((a, b) => b.seenTime.localeCompare(a.seenTime));
    const did = { ...lastOf(report, now()), about, browsers: latest };
    return { did, error: report.error, paused: report.paused, stoppedBy: report.wasStopped ? stoppedBy() : null };
  } catch (error) {
    return { did: null, error, paused: null, stoppedBy: null };
  }
}

function lastOf(report: SyncReport, now: Date): Omit<LastSync, 'about' | 'browsers'> {
  const { received, sent, receivedBytes, sentBytes, requests } = report;
  const lasting = report.faults.filter((fault) => isLasting(fault, now));
  const codes = [...Map.groupBy(lasting, ({ code }) => code)];
  const faults = codes.map(([code, { length: count }]) => ({ code, count }));
  const time = now.toISOString();
  return { time, received, sent, receivedBytes, sentBytes, requests, faults };
}

/** Tells how far a run is, now and then. */
function telling({ tell, now }: SyncSteps): (progress: SyncProgress) => void {
  let toldMs = 0;
  return (progress) => {
    const time = now().getTime();
    if (time - toldMs < PROGRESS_MS) return;
    toldMs = time;
    tell({ kind: 'run', progress });
  };
}
