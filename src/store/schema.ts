import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Change } from '../clip/article';
import type { Body } from '../clip/clip';
import type { ClipCount } from './count';
import type { PendingClip } from './pending';
import type { StoredClip } from './stored-clip';

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
}

export interface BodyChanges {
  /** The body's. */
  readonly hash: string;
  readonly changes: readonly Change[];
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
];
