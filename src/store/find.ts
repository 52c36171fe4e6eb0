import type { Clip } from '../clip/clip';
import { type Token, tokensOf } from '../search/tokens';
import type { Connection } from './database';
import type { Database } from './schema';
import { fromStored } from './stored-clip';
import { read } from './transact';

export type Shelf = 'library' | 'trash';

export interface ClipQuery {
  readonly shelf: Shelf;
  /** Words that title, site and tags must have between them. Empty: all clips. */
  readonly words: string;
}

export interface ClipPage {
  /** Newest first; in the trash, last deleted first. */
  readonly clips: readonly Clip[];
  /** How many there are in all. */
  readonly total: number;
}

/** The first `limit` clips that match a query. Never reads a body; without words, reads no clip but those. */
export async function findClips(connection: Connection, query: ClipQuery, limit: number): Promise<ClipPage> {
  return read(connection, async (database) => {
    if (query.shelf === 'library' && query.words.trim() === '') return newest(database, limit);
    const ids = await matches(database, query);
    return { clips: await clipsOf(database, ids.slice(0, limit)), total: ids.length };
  });
}

/** The ids of all clips that match a query, in the order of the list. */
export async function findIds(connection: Connection, query: ClipQuery): Promise<readonly string[]> {
  return read(connection, (database) => matches(database, query));
}

async function newest(database: Database, limit: number): Promise<ClipPage> {
  const tx = database.transaction(['clips', 'counts']);
  const [rows, count] = await Promise.all([
    tx.objectStore('clips').index('library').getAll(null, limit),
    tx.objectStore('counts').get('library'),
  ]);
  return { clips: rows.map(fromStored), total: count?.clips ?? 0 };
}

async function clipsOf(database: Database, ids: readonly string[]): Promise<Clip[]> {
  const { store } = database.transaction('clips');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return rows.filter((row) => row !== undefined).map(fromStored);
}

async function matches(database: Database, { shelf, words }: ClipQuery): Promise<string[]> {
  const tokens = tokensOf(words);
  // Words of which nothing can be looked for match nothing; no words at all match everything.
  if (tokens.length === 0 && words.trim() !== '') return [];
  const ordered = await database.getAllKeysFromIndex('clips', shelf);
  if (shelf === 'trash') ordered.reverse();
  const found = await Promise.all(tokens.map((token) => idsWith(database, token)));
  return ordered.filter((id) => found.every((ids) => ids.has(id)));
}

async function idsWith(database: Database, { text, prefix }: Token): Promise<Set<string>> {
  const range = prefix ? IDBKeyRange.bound(text, `${text}\uffff`) : IDBKeyRange.only(text);
  return new Set(await database.getAllKeysFromIndex('terms', 'terms', range));
}
