import type { ExplainedText } from '../clip/clip';
import { dropPictures } from './body-pictures';
import type { Writing } from './transact';

/** Keeps a text under its hash, and what was left out of it beside it. */
export async function putBody(
  tx: Pick<Writing<['bodies', 'changes']>, 'objectStore'>,
  hash: string,
  { html, text, changes }: ExplainedText,
): Promise<void> {
  await tx.objectStore('bodies').put({ hash, html, text });
  if (changes) await tx.objectStore('changes').put({ hash, changes });
}

/** The stores of all that goes with a body. */
export const BODY_STORES = ['bodies', 'changes', 'pictures', 'images', 'pictureBlobs'] as const;

/** Deletes those bodies that no clip keeps any more, with what goes with them. */
export async function dropUnkept(
  tx: Pick<Writing<['clips', ...typeof BODY_STORES]>, 'objectStore'>,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes) {
    const keepers = await tx.objectStore('clips').index('bodies').count(hash);
    if (keepers > 0) continue;
    await Promise.all([tx.objectStore('bodies').delete(hash), tx.objectStore('changes').delete(hash)]);
    await dropPictures(tx, hash);
  }
}
