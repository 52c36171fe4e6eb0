import type { ClipMode } from './clip/clip-mode';
import type { ErrorCode } from './clip/errors';
import type { Saved } from './clip/revise';
import type { CheckStep } from './sync/check-remote';
import type { SyncProgress } from './sync/engine/run';
import type { Vault } from './sync/keys/vault';
import type { Quota, RemoteSettings } from './sync/remotes/remote-kind';
import type { SyncAccount } from './sync/sync-account';

/** The global of the capture script's world that says its mode; without it, the article. The script takes it out. */
export const MODE_KEY = 'cuttingsMode';

/** The global of the same world that is there while the other pages of an article are read. */
export const PAGES_KEY = 'cuttingsPages';

/** How far the reading of the pages of an article is. */
export interface PagesProgress {
  /** The number of the page that is being fetched, from 1. */
  readonly page: number;
  readonly total: number;
}

export interface ClipRequest {
  readonly tabId: number;
  readonly mode: ClipMode;
}

/** The lock that whatever works with the remote has. */
export const SYNC_LOCK = 'cuttings-sync';

/** The alarm that rings some time after clips were changed; pages set it, and the background syncs. */
export const SYNC_SOON = 'soon';

/** A remote as a person has entered it. */
export type RemoteEntered = Pick<SyncAccount, 'remote' | 'settings'>;

/** What was found when a remote was tried. */
export interface RemoteFound {
  readonly vault: Vault['kind'];
  readonly quota: Quota | null;
}

export interface ConnectRequest extends RemoteEntered {
  /** What the person was told is there. */
  readonly vault: Vault['kind'];
  /** That of the vault, or that it is to have; null for none. Kept nowhere. */
  readonly passphrase: string | null;
}

/** What a person may choose about sync. */
export type SyncChosen = Partial<Pick<SyncAccount, 'name' | 'isPaused' | 'everyMinutes' | 'pictures'>>;

/** How sync goes, for open pages: the account is to be read again, a run is so far (null: it has ended), a step was checked. */
export type SyncNews =
  | { readonly kind: 'account' }
  | { readonly kind: 'run'; readonly progress: SyncProgress | null }
  | { readonly kind: 'check'; readonly step: CheckStep; readonly code: ErrorCode | null };

/**
 * Calls the background answers, because they must outlive a closing popup.
 *
 * Arguments and results are JSON: no Date, Map, Blob or undefined.
 */
export interface BackgroundCalls {
  /**
   * Captures the page in a tab and saves it; two calls at once for one tab make one clip.
   * Fails with a `page-…`, `no-…`, `clip-…` or `storage-…` code.
   */
  clipTab(request: ClipRequest): Saved;

  /**
   * Tries whether a remote will do; tells each step as it is done. All calls of sync fail with a `sync-…` code, or a
   * `storage-…` one.
   */
  testRemote(entered: RemoteEntered): RemoteFound;
  /** Connects to a remote, and begins to sync. Null, or what is there when that is not what the person was told. */
  connectSync(request: ConnectRequest): Vault['kind'] | null;
  /** Syncs now, whatever it waits for; answers once it has begun. */
  syncNow(): void;
  /** Syncs unless it waits for something: the library was opened, or a clip whose pictures are elsewhere. */
  syncIfDue(reason: 'opened' | 'wanted'): void;
  /** Ends the run that is at work, if any. */
  stopSync(): void;
  chooseSync(chosen: SyncChosen): void;
  /** Tries another user name or password for the same remote, and keeps them if they are taken. */
  signInAgain(settings: RemoteSettings): void;
  /** Tries another address, folder or account for the same library, telling each step, and keeps it if all went well. */
  moveSync(entered: RemoteEntered): void;
  /** Opens the remote's keys that are not open here. */
  unlockSync(passphrase: string): void;
  changePassphrase(change: { readonly before: string; readonly after: string }): void;
  /** Sends everything again, as into an emptied folder. */
  uploadAgain(): void;
  /** Disconnects: the clips stay; keys, password and the right to reach the host do not. */
  disconnectSync(): void;
}
