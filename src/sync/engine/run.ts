import type { ClipperError } from '../../clip/errors';
import type { AboutBrowser } from '../files/about-browser';
import type { KeyRing } from '../files/envelope';
import type { Random } from '../random';
import type { Remote } from '../remote';
import type { SyncStore } from '../sync-store';
import type { SyncParts } from './parts';

/** The bounds of what is sent at once, and when small files are made into large ones. */
export interface SyncLimits {
  /** Documents in a file of the log. */
  readonly documents: number;
  /** How many small files of the log there may be. */
  readonly smallFiles: number;
  /** How many there may be once nothing is new: each of them is told with every listing that asks whether something is. */
  readonly quietFiles: number;
  /** How many small packs there may be. */
  readonly smallPacks: number;
}

export const SYNC_LIMITS: SyncLimits = { documents: 4_000, smallFiles: 64, quietFiles: 3, smallPacks: 32 };

/** What sync is doing. */
export type SyncStep = 'receive' | 'send-texts' | 'send' | 'tidy' | 'fetch-texts';

export interface SyncProgress {
  readonly step: SyncStep;
  readonly done: number;
  /** Null when it is not known. */
  readonly total: number | null;
}

/** What has been done so far; the steps of a run add to it. */
export interface Tally {
  requests: number;
  sentBytes: number;
  receivedBytes: number;
  /** Documents in the files that were read. */
  received: number;
  /** Documents in the files that were sent. */
  sent: number;
  sentBlobs: number;
  fetchedBlobs: number;
  /** Files that were made into one, and packs that were deleted. */
  replacedFiles: number;
  collectedPacks: number;
  /** What went wrong with a file for a while, and did not end the run. */
  passing: ClipperError | null;
}

/** One run of sync: whom it works with. */
export interface Run {
  readonly remote: Remote;
  readonly store: SyncStore;
  readonly keys: KeyRing;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly random: Random;
  /** The version of the extension. */
  readonly app: string;
  /** What the others are told of this browser. */
  readonly about?: AboutBrowser;
  readonly limits: SyncLimits;
  readonly parts: SyncParts;
  readonly tally: Tally;
  readonly onProgress: (progress: SyncProgress) => void;
}

export function newTally(): Tally {
  return {
    requests: 0,
    sentBytes: 0,
    receivedBytes: 0,
    received: 0,
    sent: 0,
    sentBlobs: 0,
    fetchedBlobs: 0,
    replacedFiles: 0,
    collectedPacks: 0,
    passing: null,
  };
}
