import type { ErrorCode, ErrorDetails } from '../clip/errors';
import type { AboutBrowser } from './files/about-browser';
import type { KeyRing } from './files/envelope';
import type { SharedSettings } from './merge/settings-document';
import type { RemoteSettings } from './remotes/remote-kind';
import type { KnownBrowser, SyncState } from './sync-records';

/** The remote that a library is synced with, what was chosen about it, and how it stands. */
export interface SyncAccount {
  /** The id of its `RemoteKind`. */
  readonly remote: string;
  /** What was entered, secrets too: they are nowhere but in the database, which no page of the web can read. */
  readonly settings: RemoteSettings;
  readonly host: string;
  readonly isEncrypted: boolean;
  /** What the person calls this browser; '' or absent for nothing. */
  readonly name?: string;
  readonly isPaused: boolean;
  /** How often it is looked whether there is something new; null for only when the person asks. */
  readonly everyMinutes: number | null;
  /** Which pictures of other browsers' clips are fetched: all, or those of clips that are opened. */
  readonly pictures: 'all' | 'opened';
  readonly health: SyncHealth;
}

/** How sync has gone so far, and when it goes on. Times are ISO 8601 UTC, by this device's clock. */
export interface SyncHealth {
  /** The last run that came through; null while there was none. */
  readonly last: LastSync | null;
  /** When the last run ended, however it ended; null while there was none. */
  readonly triedTime: string | null;
  /** What is wrong; null while all is well. */
  readonly problem: SyncProblem | null;
  /** How many runs one after the other ended with that problem. */
  readonly failures: number;
  /** Nothing is asked of the remote before, unless by the person; null when nothing waits. */
  readonly retryTime: string | null;
}

/** An error as it is kept; the code is null when it is a bug. */
export interface SyncProblem {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** What a run of sync did. */
export interface LastSync {
  readonly time: string;
  /** What the others can read of this browser, and the others that files were read of, the latest first. */
  readonly about: AboutBrowser;
  readonly browsers: readonly KnownBrowser[];
  /** Clips that came and went. */
  readonly received: number;
  readonly sent: number;
  readonly receivedBytes: number;
  readonly sentBytes: number;
  readonly requests: number;
  /** What is lastingly wrong with files on the remote, and with how many. */
  readonly faults: readonly { readonly code: ErrorCode; readonly count: number }[];
}

/** Where a browser keeps how it is connected. Each method is one transaction. */
export interface SyncAccounts {
  /** Null while the library is not synced. */
  readonly account: () => Promise<SyncAccount | null>;
  /** Connects: the account, what is known of the vault and its keys; everything that is here is to be sent. */
  readonly begin: (account: SyncAccount, vault: BegunVault) => Promise<void>;
  /** Changes what is given of the account; nothing when there is none. */
  readonly change: (changed: Partial<SyncAccount>) => Promise<void>;
  /** Disconnects: account, keys, and what was known of the remote are gone. The clips stay, and all that is theirs. */
  readonly end: () => Promise<void>;
  /** The settings as the document of them says, or as the person has changed them since; null while there are none. */
  readonly settings: () => Promise<SharedSettings | null>;
  /** Notes the settings that the person has chosen; nothing when they are the same, or there is no account. */
  readonly editSettings: (settings: SharedSettings, now: Date) => Promise<void>;
}

export interface BegunVault {
  readonly state: SyncState;
  readonly keys: KeyRing;
}

/** How sync stands before its first run. */
export const NEVER_SYNCED: SyncHealth = { last: null, triedTime: null, problem: null, failures: 0, retryTime: null };
