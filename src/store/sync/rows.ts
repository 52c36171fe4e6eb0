import type { KeptImage } from '../../clip/clip';
import type { BlobName } from '../../sync/files/blob-id';
import type { KeyRing } from '../../sync/files/envelope';
import type { DocumentState } from '../../sync/merge/document';
import type { PlacedBlob } from '../../sync/merge/places';
import type { SharedSettings } from '../../sync/merge/settings-document';
import type { SyncAccount } from '../../sync/sync-account';
import type { SyncState } from '../../sync/sync-records';

/** That sync is set up: the one row of its store, and there is none without sync. */
export interface SyncRow {
  readonly id: 'state';
  readonly state: SyncState;
  /** How many versions documents have had, all together. */
  readonly versions: number;
  /** Up to this id, clips were looked through for those that have no document; null when all were. */
  readonly lookedTo: string | null;
  /** The settings that follow the user, as this browser has them; null until they are told. */
  readonly settings: SharedSettings | null;
  /** The same as the person sees them, who does not yet see what has just come; absent until they were looked at. */
  readonly shown?: SharedSettings;
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
  /** The settings that the person saw before, if it is of these. */
  readonly before?: SharedSettings;
}

/** A blob that is here, and that a document has no place for. */
export interface PendingRow {
  readonly document: string;
  readonly blob: string;
}

/** A blob that is not here, and that a document has a place for. */
export interface WantedRow extends PendingRow {
  readonly kind: BlobName['kind'];
  /** Minus the milliseconds of the clip's `capturedTime`: an index then has the newest first. */
  readonly order: number;
  /** The same once it is to be fetched; absent, and in no index, of pictures of a clip that has to be opened first. */
  readonly due?: number;
}

/** Pictures that have been made a blob, or were one when they came: it can be made again of them. */
export interface PicturesRow {
  /** The blob's. */
  readonly id: string;
  /** The hash of their text. */
  readonly body: string;
  /** In the order of the blob; none when it cannot be made again of what is kept of it. */
  readonly pictures: readonly BlobPicture[];
}

/** A picture of a blob. `image` is the key of its bytes in the `images` store. */
export interface BlobPicture extends Omit<KeptImage, 'bytes'> {
  readonly image: string;
}
