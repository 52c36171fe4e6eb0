import type { Bytes } from '../clip/bytes';
import type { KeyRing } from './files/envelope';
import type {
  Change,
  ChangeThen,
  DirtyDocument,
  Fault,
  KnownPack,
  OutboxFile,
  PendingBlob,
  QueuedPack,
  SeenFile,
  SentPack,
  SyncState,
  VersionedDocument,
  WantedBlob,
} from './sync-records';

/**
 * What a browser keeps of sync. Each method is one transaction: all of it has happened once it resolves, and none of it
 * when the browser stops before. The transaction of `change` is the same that writes the rows of clips, and what a
 * person does to a clip is noted in the transaction that does it.
 */
export interface SyncStore {
  /** As `newState` makes it until something else was set. */
  readonly state: () => Promise<SyncState>;
  readonly setState: (changed: Partial<SyncState>) => Promise<void>;
  readonly keys: () => Promise<KeyRing>;
  readonly setKeys: (keys: KeyRing) => Promise<void>;

  /** The documents that a person has made something of which is not in them yet: at most `limit`. */
  readonly editedIds: (limit: number) => Promise<readonly string[]>;
  /**
   * Changes documents, and with them the rows of their clips, what was to be done about them, and `then`.
   *
   * `change` is called for each document and awaits nothing. A row is written, and the words by which its clip is found,
   * when the value differs from it; it is deleted when the clip is gone, and else stays when there is no value. The
   * document has no edit any more then.
   */
  readonly change: (ids: readonly string[], change: Change, then?: ChangeThen) => Promise<void>;
  readonly documents: (ids: readonly string[]) => Promise<readonly VersionedDocument[]>;
  /** The documents that are not known to be on the remote. */
  readonly dirty: () => Promise<readonly DirtyDocument[]>;
  /** Makes all documents, and those of clips that have none yet, dirty, and all blobs that are here pending. */
  readonly sendAllAgain: () => Promise<void>;

  /** The names of the files of the log whose documents are all in these. */
  readonly seen: () => Promise<readonly string[]>;
  /** The ids of the documents in files that were seen, each once. */
  readonly idsIn: (names: readonly string[]) => Promise<readonly string[]>;
  readonly addSeen: (file: SeenFile) => Promise<void>;
  readonly forgetSeen: (names: readonly string[]) => Promise<void>;

  readonly outbox: () => Promise<readonly OutboxFile[]>;
  readonly putOutbox: (file: OutboxFile) => Promise<void>;
  /** Takes a file out: it is seen, and the documents that have still the version it has are not dirty any more. */
  readonly confirm: (name: string) => Promise<void>;
  /** Takes a file out as if it had never been there. */
  readonly dropOutbox: (name: string) => Promise<void>;

  /**
   * Blobs that are here and that some document has no place for, with those documents, in an order that keeps a clip's
   * together: as many as have `maxBytes` together, at least one if there is any. Those of `except` are left out.
   */
  readonly pendingBlobs: (maxBytes: number, except: ReadonlySet<string>) => Promise<readonly PendingBlob[]>;
  readonly queuedPack: () => Promise<QueuedPack | null>;
  readonly queuePack: (pack: QueuedPack) => Promise<void>;
  readonly dropQueuedPack: () => Promise<void>;
  /** Packs that were sent and not yet seen on the remote with their size. */
  readonly sentPacks: () => Promise<readonly SentPack[]>;
  readonly confirmPacks: (paths: readonly string[]) => Promise<void>;
  /** The blobs that lie in packs are pending again where they are here: another place will be found for them. */
  readonly unplace: (paths: readonly string[]) => Promise<void>;
  /** All packs that the contents of documents have places in. */
  readonly packs: () => Promise<readonly KnownPack[]>;

  /**
   * Blobs that documents have places for, that are not here and are wanted here: at most `limit`, newest clips first.
   * Those of `except` are left out.
   */
  readonly wantedBlobs: (limit: number, except: ReadonlySet<string>) => Promise<readonly WantedBlob[]>;
  /**
   * Keeps a blob, once it is found to be what its id says.
   *
   * @throws ClipperError `sync-corrupt` when it is not, and `storage-full`.
   */
  readonly keepBlob: (id: string, bytes: Bytes) => Promise<void>;

  readonly faults: () => Promise<readonly Fault[]>;
  readonly putFault: (fault: Fault) => Promise<void>;
  readonly clearFaults: (paths: readonly string[]) => Promise<void>;
  /** Forgets all that is kept of sync, keys first. Clips and settings stay. */
  readonly clear: () => Promise<void>;
}
