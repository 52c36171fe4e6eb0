import type { Clip } from '../clip/clip';
import { ClipperError } from '../clip/errors';
import { cleanTags } from '../clip/tags';
import { change } from './change';
import type { Connection } from './database';
import { putClip } from './save';
import { read } from './transact';

/**
 * Replaces a clip's tags; see `cleanTags` for what is kept.
 *
 * @throws ClipperError `clip-gone`.
 */
export async function setTags(connection: Connection, id: string, { tags, now }: TagOptions): Promise<Clip> {
  const changed = (each: Clip) => ({ ...each, tags: cleanTags(tags) });
  const [clip] = await change(connection, [id], { changed, now, put: putClip });
  if (!clip) throw new ClipperError('clip-gone', `No clip ${id}`);
  return clip;
}

export interface TagOptions {
  readonly tags: readonly string[];
  readonly now: Date;
}

/** Every tag in use, each once, in the order of its code points: one step of a cursor each, however many clips. */
export async function allTags(connection: Connection): Promise<readonly string[]> {
  return read(connection, async (database) => {
    const index = database.transaction('clips').store.index('tags');
    const tags: string[] = [];
    for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) {
      tags.push(cursor.key);
    }
    return tags;
  });
}
