import type { Segment } from '../files/segment';
import type { KnownBrowser } from '../sync-records';
import type { Run } from './run';

/** More browsers than anybody has: whoever can write files could make up any number. */
const MOST = 50;

export interface Noted {
  readonly segment: Segment;
  /** How many of its documents had something new. */
  readonly changes: number;
  /** Of the file, by the server's clock; null where it does not say. */
  readonly modifiedTime: string | null;
}

/** Notes which browser has written a file that was read, and when. People are told; nothing else depends on it. */
export async function noteBrowser({ store, now }: Pick<Run, 'store' | 'now'>, noted: Noted): Promise<void> {
  const { device: own, browsers = {} } = await store.state();
  const { device, about } = noted.segment;
  if (device === '' || device === own) return;
  const known = browsers[device];
  const wroteTime = timeOf(noted.modifiedTime, now());
  const isLatest = !known || wroteTime >= known.seenTime;
  const seen: KnownBrowser = {
    about: isLatest ? about : known.about,
    seenTime: isLatest ? wroteTime : known.seenTime,
    changes: (known?.changes ?? 0) + noted.changes,
  };
  const latest = Object.entries({ ...browsers, [device]: seen })
    .toSorted(([, a], [, b]) => b.seenTime.localeCompare(a.seenTime))
    .slice(0, MOST);
  await store.setState({ browsers: Object.fromEntries(latest) });
}

/** Never later than now, whatever the server's clock says. */
function timeOf(modifiedTime: string | null, now: Date): string {
  const time = Date.parse(modifiedTime ?? '');
  return new Date(Math.min(Number.isNaN(time) ? now.getTime() : time, now.getTime())).toISOString();
}
