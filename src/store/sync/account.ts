import type { ErrorCode, ErrorDetails } from '../../clip/errors';
import type { RemoteSettings } from '../../sync/remotes/remote-kind';
import type { SyncReport } from '../../sync/sync';

/** With what the library is synced, how often, and what came of it. JSON; it has secrets in it. */
export interface SyncAccount {
  /** The id of the kind of remote. */
  readonly kind: string;
  /** What the person entered, by the names of the kind's fields: the address, the folder, the secrets. */
  readonly settings: RemoteSettings;
  /** Null: only when the person says so. */
  readonly everyMinutes: 5 | 15 | 60 | null;
  readonly isPaused: boolean;
  /** Which pictures are fetched: those of all clips, or of those that are opened. */
  readonly pictures: 'all' | 'on-open';
  /** When it was set up. */
  readonly sinceTime: string;
  /** The last run that came to its end, well or not; null before there was one. */
  readonly last: LastRun | null;
  /** When a run last went well; null before one did. */
  readonly syncedTime: string | null;
  /** What is wrong; null when the last run went well. */
  readonly trouble: SyncTrouble | null;
  /** The devices that have files in the log; empty until it was listed. */
  readonly devices: readonly string[];
}

/** The times of a run, how much it did, and what it could not send. */
export interface LastRun extends Omit<SyncReport, 'error' | 'faults' | 'devices' | 'wasStopped'> {
  readonly startedTime: string;
  readonly endedTime: string;
}

/** An error that has ended runs of sync. */
export interface SyncTrouble {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** When it first ended one, since one last went well or ended otherwise. */
  readonly sinceTime: string;
  /** How many it has ended since. */
  readonly times: number;
  /** Not to be tried before; null when it is not to be tried until the person has done something. */
  readonly retryTime: string | null;
}
