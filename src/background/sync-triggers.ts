import { ringSoon, type SyncRunner } from './sync-runner';
import type { SyncReason } from './sync-schedule';
import type { SyncAlarm, SyncSteps } from './sync-steps';

/** What happens in the browser that sync follows: each calls its listener, for good. */
export interface SyncEvents {
  readonly onAlarm: (listener: (name: string) => void) => void;
  readonly onBrowserStart: (listener: () => void) => void;
  readonly onRights: (listener: () => void) => void;
  /** The user has changed a setting. */
  readonly onSettings: (listener: () => void) => void;
  /** Clips have changed, whoever changed them. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
}

/** After the browser has started, it has other things to do first. */
const START_MS = 60_000;

/** What follows on a change soon after is sent with it. */
const SETTLED_MS = 5_000;

/** Why sync runs when an alarm rings. */
const REASONS: Readonly<Record<SyncAlarm, SyncReason>> = {
  poll: 'poll',
  soon: 'changed',
  retry: 'retry',
  start: 'start',
};

/** What is to be triggered, by what, and with what. */
export interface Triggering {
  readonly runner: Pick<SyncRunner, 'run' | 'setAlarms'>;
  readonly steps: Pick<SyncSteps, 'accounts' | 'alarms' | 'now' | 'takeSettings'>;
  readonly events: SyncEvents;
}

/** Has sync run when something happens that it is to run after. Listens before it awaits anything. */
export function triggerSync({ runner, steps, events }: Triggering): void {
  const { accounts, alarms, now } = steps;
  const changed = afterwards(alarms.later, () => void runner.run('changed'));
  /** An alarm, too: the background may be stopped before the time is over. */
  const soon = async () => {
    if (!(await accounts.account())) return;
    await ringSoon(steps);
    changed();
  };
  events.onAlarm((name) => {
    if (isOurs(name)) void runner.run(REASONS[name]);
  });
  events.onBrowserStart(() => void alarms.ringAt('start', new Date(now().getTime() + START_MS)));
  events.onRights(() => void resume({ runner, steps, events }));
  events.onSettings(() => void steps.takeSettings(now()).then(soon));
  events.onChange(() => void soon(), new AbortController().signal);
}

/** Goes on when it was the right to reach the host that was missing. */
async function resume({ runner, steps }: Triggering): Promise<void> {
  const account = await steps.accounts.account();
  if (!account?.isPaused && account?.health.problem?.code === 'sync-permission') await runner.run('person');
}

/** Calls `work` once nobody has called for a while. */
function afterwards(later: SyncSteps['alarms']['later'], work: () => void): () => void {
  let turn = 0;
  return () => {
    turn += 1;
    const mine = turn;
    later(SETTLED_MS, () => mine === turn && work());
  };
}

function isOurs(name: string): name is SyncAlarm {
  return Object.hasOwn(REASONS, name);
}
