import type { Article, ExplainedArticle } from '../clip/article';
import type { Clip, ClipToExport, OpenedClip } from '../clip/clip';
import type { EditedText } from '../clip/edit';
import type { Saved } from '../clip/revise';
import type { Connection } from './database';
import { change, purge, undoSave } from './change';
import { edit, type EditOptions } from './edit';
import { type ClipPage, type ClipQuery, findClips, findIds } from './find';
import { readClip, readForExport, type ReadOptions } from './read';
import { save, type SaveOptions } from './save';
import { allTags, setTags } from './tags';

/** The saved clips. Every extension page and the background share one database. */
export interface Clips {
  /** Saves an article; see `save`. */
  readonly save: (article: Article | ExplainedArticle, options: SaveOptions) => Promise<Saved>;
  /**
   * Takes back what saving did: a new clip goes to the trash, a revised one is as it was before.
   * False if the clip has changed since: then nothing is done.
   */
  readonly undoSave: (saved: Saved, now: Date) => Promise<boolean>;
  /** Keeps what a person made of a clip's newest text; see `edit`. */
  readonly edit: (edited: EditedText, options: EditOptions) => Promise<Clip>;
  /** The first `limit` clips that match; see `findClips`. */
  readonly find: (query: ClipQuery, limit: number) => Promise<ClipPage>;
  readonly findIds: (query: ClipQuery) => Promise<readonly string[]>;
  /**
   * One clip with the body of a revision, the newest unless its index is given. Null if there is no such clip.
   *
   * @throws ClipperError `body-pending` while that body has not come from another browser.
   */
  readonly read: (id: string, revision?: number) => Promise<OpenedClip | null>;
  /** The clips with their bodies, a few at a time, in the order of `ids`; those that are gone, or not here yet, are left out. */
  readonly readAll: (ids: readonly string[], options: ReadOptions) => AsyncIterable<ClipToExport>;
  readonly trash: (ids: readonly string[], now: Date) => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
  /** Deletes clips from the trash for good, with the bodies that no other clip keeps. */
  readonly purge: (ids: readonly string[]) => Promise<void>;
  /** Replaces a clip's tags; see `setTags`. */
  readonly setTags: (id: string, tags: readonly string[]) => Promise<Clip>;
  /** Every tag in use, in the order of its code points. */
  readonly tags: () => Promise<readonly string[]>;
}

/** The clips in the database of a connection. The clock is for what has no time of its own, and is synced all the same. */
export function clipsIn(connection: Connection, clock = () => new Date()): Clips {
  return {
    save: (article, options) => save(connection, article, options),
    undoSave: (saved, now) => undoSave(connection, saved, now),
    edit: (edited, options) => edit(connection, edited, options),
    find: (query, limit) => findClips(connection, query, limit),
    findIds: (query) => findIds(connection, query),
    read: (id, revision) => readClip(connection, id, revision),
    readAll: (ids, options) => readForExport(connection, ids, options),
    async trash(ids, now) {
      await change(connection, ids, { now, changed: (clip) => ({ ...clip, deletedTime: now.toISOString() }) });
    },
    async restore(ids) {
      await change(connection, ids, { now: clock(), changed: (clip) => ({ ...clip, deletedTime: null }) });
    },
    purge: (ids) => purge(connection, ids, clock()),
    setTags: (id, tags) => setTags(connection, id, { tags, now: clock() }),
    tags: () => allTags(connection),
  };
}
