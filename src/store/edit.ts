import { type Clip, newestRevision } from '../clip/clip';
import { capturedRevision, type EditedText, editClip } from '../clip/edit';
import { ClipperError } from '../clip/errors';
import { bodyHash } from '../clip/hash';
import { parseEditedText } from '../clip/schema/article';
import { BODY_STORES, dropUnkept, putBody } from './bodies';
import { passPicturesOn } from './body-pictures';
import type { Connection } from './database';
import { fromStored, toStored } from './stored-clip';
import { EDIT_STORES, noteEdits } from './sync/edits';
import { write } from './transact';

export interface EditOptions {
  readonly id: string;
  /** The hash of the body that was edited: the newest of the clip, or another page has edited it meanwhile. */
  readonly from: string;
  readonly now: Date;
}

/**
 * Keeps what a person made of a clip's newest text, as a revision of the same capture, in one transaction. Resolves
 * when it has reached the disk.
 *
 * @throws ClipperError `clip-changed`, `clip-gone`, `clip-invalid` and `storage-…` codes; then nothing was written.
 */
export async function edit(connection: Connection, edited: EditedText, options: EditOptions): Promise<Clip> {
  const { id, from, now } = options;
  const { wordCount, ...text } = parseEditedText(edited);
  const hash = await bodyHash(text);
  return write(connection, ['clips', ...BODY_STORES, ...EDIT_STORES], async (tx) => {
    const clips = tx.objectStore('clips');
    const row = await clips.get(id);
    if (!row) throw new ClipperError('clip-gone', `No clip ${id}`);
    const before = fromStored(row);
    const captured = await tx.objectStore('bodies').get(capturedRevision(before).body);
    const after = editClip(before, { from, body: hash, wordCount, asCaptured: captured?.html === text.html, now });
    if (newestRevision(after).body === hash) {
      await putBody(tx, hash, text);
      await passPicturesOn(tx, after, from);
    }
    await clips.put(toStored(after));
    await dropUnkept(tx, row.bodies);
    await noteEdits(tx, [id], now);
    return after;
  });
}
