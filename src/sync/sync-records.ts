import type { Clip } from '../clip/clip';
import type { ErrorCode } from '../clip/errors';
import type { Bytes } from '../clip/bytes';
import type { AboutBrowser } from './files/about-browser';
import type { Packed } from './files/pack';
import type { DocumentState } from './merge/document';
import type { DocumentContent } from './merge/kept';
import type { Place } from './merge/places';
import type { SharedSettings } from './merge/settings-document';

/** What a browser knows of sync. */
export interface SyncState {
  /** Eight letters and digits, random. */
  readonly device: string;
  /** How many files of the log this device has named. */
  readonly sequence: number;
  /** How large packs and files of the log may be; smaller once a server has refused some. */
  readonly targetBytes: number;
  /** Folders of packs that are known of. */
  readonly packFolders: readonly string[];
  /** Packs that no document has a place in, and since when by the server's clock. */
  readonly unreferenced: Readonly<Record<string, string>>;
  /** When packs were last looked through, by this device's clock; null when they never were. */
  readonly tidiedTime: string | null;
  /** The files of the folder that are no library: what it is, and its wrapped keys. They can be put back there. */
  readonly vault: readonly VaultFile[];
  /** The other browsers that files were read of, by their devices; absent until there is one. */
  readonly browsers?: Readonly<Record<string, KnownBrowser>>;
  /** What the others can read of this one; absent until they can. */
  readonly told?: AboutBrowser;
}

export interface KnownBrowser {
  readonly about: AboutBrowser;
  /** When it last wrote a file that was read here, by the server's clock. */
  readonly seenTime: string;
  /** How many of the documents in its files had something new. */
  readonly changes: number;
}

export interface VaultFile {
  readonly path: string;
  readonly text: string;
}

/** What an edit of a person's made: the clip as it is now, null when it was deleted for good, or the settings. */
export interface PersonsEdit {
  readonly value: Clip | SharedSettings | null;
  /** When the last such edit was made. */
  readonly time: string;
  /** The settings that the person saw before, from which the edit was made; absent where the document says it. */
  readonly before?: SharedSettings | undefined;
}

export interface KeptDocument {
  readonly id: string;
  /** Null when it has none yet. */
  readonly state: DocumentState | null;
  /** Null when the row is as the document says. */
  readonly edit: PersonsEdit | null;
}

export interface ChangedDocument extends DocumentContent {
  readonly state: DocumentState;
  /** Whether there is something new in it for the others: it has another version then, and is dirty. */
  readonly isDirty: boolean;
}

/** What a document becomes; null when it stays as it is. */
export type Change = (document: KeptDocument) => ChangedDocument | null;

/** What else happens in the transaction that changes documents. */
export interface ChangeThen {
  readonly seen?: SeenFile;
  /** The queued pack has been sent: it is not queued any more, and what lies in it is not unplaced, if ever it was. */
  readonly sentPack?: SentPack;
}

export interface SeenFile {
  readonly name: string;
  readonly ids: readonly string[];
}

export interface DirtyDocument {
  readonly id: string;
  /** Another one after each change that makes it dirty. */
  readonly version: number;
  /** Of its state. */
  readonly sizeBytes: number;
}

export interface VersionedDocument {
  readonly id: string;
  readonly state: DocumentState;
  /** Null when it is not dirty. */
  readonly version: number | null;
}

export interface OutboxFile {
  readonly name: string;
  readonly bytes: Bytes;
  readonly documents: readonly Pick<VersionedDocument, 'id' | 'version'>[];
}

export interface PendingBlob {
  readonly id: string;
  readonly documents: readonly string[];
  readonly bytes: Bytes;
}

export interface QueuedPack {
  readonly path: string;
  readonly bytes: Bytes;
  readonly blobs: readonly (Packed & Pick<PendingBlob, 'documents'>)[];
}

export interface SentPack {
  readonly path: string;
  readonly sizeBytes: number;
}

export interface KnownPack extends SentPack {
  /** How much of it is in use. */
  readonly usedBytes: number;
  /** Whether all that is in use of it is here as well. */
  readonly isHere: boolean;
}

export interface WantedBlob {
  readonly id: string;
  readonly places: readonly Place[];
}

/** What is wrong with a file of the remote, or with a blob. */
export interface Fault {
  /** The file's, or the id of the blob. */
  readonly path: string;
  readonly code: ErrorCode;
  readonly firstTime: string;
  readonly lastTime: string;
  /** How often it was tried. */
  readonly tries: number;
  /** How a file of the log was listed then; see `listedAs`. */
  readonly listed?: string;
}
