import { type Row, round } from './numbers.ts';
import type { Step, SyncedLibrary } from './syncing-library.ts';
import type { Cost } from './syncing-meter.ts';

/** A library that was synced through a server. */
export interface SyncedThrough extends SyncedLibrary {
  readonly server: string;
  readonly clips: number;
}

interface Budget {
  readonly does: string;
  readonly requests: number | null;
  readonly receivedBytes?: number;
}

const BUDGETS: Readonly<Record<Step, Budget>> = {
  send: { does: 'sends all', requests: 40 },
  join: { does: 'another browser joins', requests: null },
  list: { does: 'it has the list', requests: 5 },
  texts: { does: 'and then all texts', requests: 35 },
  poll: { does: 'asks for what is new', requests: 1, receivedBytes: 2_000 },
  sendOne: { does: 'sends one more', requests: 4 },
  receiveOne: { does: 'which is received', requests: 3 },
};

/** What each step cost on each server, beside what it took on the first of them. */
export function costRows(synced: readonly SyncedThrough[]): readonly Row[] {
  return (Object.keys(BUDGETS) as Step[]).flatMap((step) => synced.map((each) => costRow(step, each, synced[0])));
}

function costRow(step: Step, { server, clips, costs }: SyncedThrough, first: SyncedThrough | undefined): Row {
  const cost = costs[step];
  const against = first?.costs[step].seconds ?? Number.NaN;
  return {
    measured: `sync of ${round(clips, 0)} clips, ${server}: ${BUDGETS[step].does}`,
    value: `${counted(cost.requests)}, ${size(cost.sentBytes)} up, ${size(cost.receivedBytes)} down, ${round(cost.seconds, 2)} s`,
    baseline: `${first?.server} ${round(against, 2)} s`,
    ratio: round(cost.seconds / against, 2),
    goal: goal(BUDGETS[step], cost),
  };
}

/** How much of a listing is one file, which decides how long it stays short. */
export function listedRows(synced: readonly SyncedThrough[]): readonly Row[] {
  return synced.map(({ server, listedBytes }) => ({
    measured: `  one file in a listing of ${server}`,
    value: `${listedBytes} bytes`,
    baseline: `${synced[0]?.server} ${synced[0]?.listedBytes} bytes`,
    ratio: round(listedBytes / (synced[0]?.listedBytes ?? Number.NaN), 2),
  }));
}

function goal({ requests, receivedBytes }: Budget, cost: Cost): string {
  if (requests === null) return '';
  const isMet = cost.requests <= requests && cost.receivedBytes < (receivedBytes ?? Number.POSITIVE_INFINITY);
  const short = receivedBytes === undefined ? '' : `, under ${size(receivedBytes)} down`;
  return `at most ${counted(requests)}${short}${isMet ? '' : ': missed'}`;
}

function counted(requests: number): string {
  return requests === 1 ? '1 request' : `${requests} requests`;
}

function size(bytes: number): string {
  return bytes < 100_000 ? `${round(bytes / 1e3, 2)} kB` : `${round(bytes / 1e6)} MB`;
}
