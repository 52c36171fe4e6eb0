import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Change } from '../clip/article';
import type { Body } from '../clip/clip';
import type { MirrorSummary } from '../clip/mirror';
import type { BodyPicture } from '../clip/pictures';
import type { DirtyDocument, Fault, OutboxFile, QueuedPack, SeenFile, SentPack } from '../sync/sync-records';
import type { ClipCount } from './count';
import type { PendingClip } from './pending';
import type { StoredClip } from './stored-clip';
import type { AccountRow, DocumentRow, EditRow, PendingRow, PicturesRow, SyncRow, WantedRow } from './sync/rows';

/** The database. Bodies are apart from clips, so that listing never loads one. */
export interface CuttingsSchema extends DBSchema {
  clips: {
    key: string;
    value: StoredClip;
    indexes: {
      /** The library alone, newest first: a clip in the trash has no `order`, and no index holds it. */
      library: [number, string];
      /** The trash alone, oldest first: a clip in the library has null there. */
      trash: [string, string];
      tags: string;
      bodies: string;
    };
  };
  bodies: { key: string; value: Body };
  /** What was left out of bodies, apart from them so that exporting never loads it. */
  changes: { key: string; value: BodyChanges };
  /** The words by which a clip is found, apart from it so that clips stay small. */
  terms: { key: string; value: ClipTerms; indexes: { terms: string } };
  counts: { key: string; value: ClipCount };
  /** Clips begun and not yet saved; see `pending`. */
  pending: { key: string; value: PendingClip };
  /** Pictures by their content, each once, whatever texts have it. */
  images: { key: string; value: StoredImage };
  /** Which pictures the text of a body has, and which of them are kept. Not there when they were never wanted. */
  pictures: {
    key: string;
    value: BodyPictures;
    indexes: {
      /** The bodies that have an image, by which an image that nobody needs is known. */
      images: string;
      /** The bodies with pictures yet to be fetched, and no others: `wanted` is absent there. */
      wanted: number;
    };
  };
  /** The folder on the disk that is kept as the library is. */
  mirror: { key: string; value: MirrorFolder };
  /** Whether sync is set up, and how far it has come. All that follows is empty without it. */
  sync: { key: string; value: SyncRow };
  account: { key: string; value: AccountRow };
  /** What a person has done that is not in the documents yet. */
  edits: { key: string; value: EditRow };
  documents: { key: string; value: DocumentRow; indexes: { packs: string } };
  /** The documents that are not known to be on the remote. */
  dirty: { key: string; value: DirtyDocument };
  /** Files of the log whose documents are all in these. */
  seen: { key: string; value: SeenFile };
  outbox: { key: string; value: OutboxFile };
  queuedPacks: { key: string; value: QueuedPack };
  sentPacks: { key: string; value: SentPack };
  /** Packs in which places do not count: what lies there is to be sent again. */
  unplaced: { key: string; value: { readonly path: string } };
  /** In the order of their documents, so that what a clip has goes together. */
  pendingBlobs: { key: [string, string]; value: PendingRow; indexes: { blob: string } };
  wantedBlobs: {
    key: [string, string];
    value: WantedRow;
    indexes: {
      blob: string;
      /** Newest clips first. */
      due: [number, string];
    };
  };
  /** The blobs of pictures that are here. */
  pictureBlobs: { key: string; value: PicturesRow; indexes: { body: string } };
  /** The bodies with pictures that may be in no blob yet. */
  newPictures: { key: string; value: { readonly body: string } };
  faults: { key: string; value: Fault };
}

export interface BodyChanges {
  /** The body's. */
  readonly hash: string;
  readonly changes: readonly Change[];
}

export interface StoredImage {
  /** SHA-256 of `bytes`, in hex. */
  readonly hash: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface BodyPictures {
  /** The body's. */
  readonly hash: string;
  /** In the order of the text, each address once. */
  readonly pictures: readonly BodyPicture[];
  /** The hashes of the images among them. */
  readonly images: readonly string[];
  readonly wanted?: 1;
}

export interface MirrorFolder {
  readonly id: string;
  readonly folder: FileSystemDirectoryHandle;
  /** What came of the last run; null while there was none. */
  readonly last: MirrorSummary | null;
}

export interface ClipTerms {
  readonly id: string;
  readonly terms: readonly string[];
}

export type Database = IDBPDatabase<CuttingsSchema>;
export type Upgrade = IDBPTransaction<CuttingsSchema, StoreNames<CuttingsSchema>[], 'versionchange'>;

/** One step from a version of the database to the next. Awaits nothing but requests of `upgrade`. */
export type Migration = (database: Database, upgrade: Upgrade) => void | Promise<void>;

/** Oldest first. Never edit one that has shipped; add the next. */
export const MIGRATIONS: readonly Migration[] = [
  // 1: the first release.
  (database) => {
    const clips = database.createObjectStore('clips', { keyPath: 'id' });
    clips.createIndex('library', ['order', 'id']);
    clips.createIndex('trash', ['deletedTime', 'id']);
    clips.createIndex('tags', 'tags', { multiEntry: true });
    clips.createIndex('bodies', 'bodies', { multiEntry: true });
    database.createObjectStore('bodies', { keyPath: 'hash' });
    database.createObjectStore('terms', { keyPath: 'id' }).createIndex('terms', 'terms', { multiEntry: true });
    database.createObjectStore('counts', { keyPath: 'id' });
    database.createObjectStore('pending', { keyPath: 'id' });
  },
  // 2: what was left out of an article is kept.
  (database) => {
    database.createObjectStore('changes', { keyPath: 'hash' });
  },
  // 3: pictures are kept with texts, and a folder on the disk is kept as the library is.
  (database) => {
    database.createObjectStore('images', { keyPath: 'hash' });
    const pictures = database.createObjectStore('pictures', { keyPath: 'hash' });
    pictures.createIndex('images', 'images', { multiEntry: true });
    pictures.createIndex('wanted', 'wanted');
    database.createObjectStore('mirror', { keyPath: 'id' });
  },
  // 4: a library is synced with those of other browsers.
  (database) => {
    for (const name of ['sync', 'account', 'edits', 'dirty'] as const) {
      database.createObjectStore(name, { keyPath: 'id' });
    }
    for (const name of ['queuedPacks', 'sentPacks', 'unplaced', 'faults'] as const) {
      database.createObjectStore(name, { keyPath: 'path' });
    }
    for (const name of ['seen', 'outbox'] as const) database.createObjectStore(name, { keyPath: 'name' });
    const documents = database.createObjectStore('documents', { keyPath: 'id' });
    documents.createIndex('packs', 'packs', { multiEntry: true });
    const pending = database.createObjectStore('pendingBlobs', { keyPath: ['document', 'blob'] });
    pending.createIndex('blob', 'blob');
    const wanted = database.createObjectStore('wantedBlobs', { keyPath: ['document', 'blob'] });
    wanted.createIndex('blob', 'blob');
    wanted.createIndex('due', ['due', 'document']);
    database.createObjectStore('pictureBlobs', { keyPath: 'id' }).createIndex('body', 'body');
    database.createObjectStore('newPictures', { keyPath: 'body' });
  },
];
