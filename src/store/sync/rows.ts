import type { KeptImage } from '../../clip/clip';
import type { KeyRing } from '../../sync/files/envelope';
import type { DocumentState } from '../../sync/merge/document';
import type { PlacedBlob } from '../../sync/merge/places';
import type { SharedSettings } from '../../sync/merge/settings-document';
import type { SyncState } from '../../sync/sync-records';
import type { SyncAccount } from './account';

/** That sync is set up: the one row of its store, and there is none without sync. */
export interface SyncRow {
  readonly id: 'state';
  readonly state: SyncState;
  /** How many versions documents have had, all together. */
  readonly versions: number;
  /** The clips up to this id have documents, or had edits when they got none; null when all are looked through. */
  readonly lookedTo: string | null;
  /** The settings that follow the user, as this browser has them; null until they are told. */
  readonly settings: SharedSettings | null;
}

/** What only sync itself reads: with whom, and with which keys. */
export interface AccountRow {
  readonly id: 'account';
  readonly account: SyncAccount;
  readonly keys: KeyRing;
}

export interface DocumentRow {
  readonly id: string;
  readonly state: DocumentState;
  readonly isGone: boolean;
  readonly places: readonly PlacedBlob[];
  /** The packs of its places, each once; none of a clip that was deleted for good. */
  readonly packs: readonly string[];
}

/** When a person changed what is not in the document yet: the clip as it is, deleted for good when it is not there. */
export interface EditRow {
  readonly id: string;
  readonly time: string;
}

/** A blob that is here, and that a document has no place for. */
export interface PendingRow {
  readonly document: string;
  readonly blob: string;
}

/** A blob that is not here, and that a document has a place for. */
export interface WantedRow extends PendingRow {
  /** As `StoredClip.order` in the library. */
  readonly order: number;
  /** The same when it is to be fetched without being asked for; absent, and in no index, while it is not. */
  readonly due?: number;
}

/** Pictures that have been made a blob, or were one when they came: it can be made again of them. */
export interface PicturesRow {
  /** The blob's. */
  readonly id: string;
  /** The hash of their text. */
  readonly body: string;
  /** In the order of the blob. */
  readonly pictures: readonly BlobPicture[];
}

/** A picture of a blob. `image` is the key of its bytes in the `images` store. */
export interface BlobPicture extends Omit<KeptImage, 'bytes'> {
  readonly image: string;
}
