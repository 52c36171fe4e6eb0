import type { Writing } from '../transact';

/** The stores of a transaction that notes edits. */
export const EDIT_STORES = ['sync', 'edits'] as const;

/** Notes in the transaction that does it that a person has changed clips: while sync is set up, and else nothing. */
export async function noteEdits(
  tx: Pick<Writing<typeof EDIT_STORES>, 'objectStore'>,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (!(await isSetUp(tx))) return;
  const time = now.toISOString();
  await Promise.all(ids.map((id) => tx.objectStore('edits').put({ id, time })));
}

/** Notes that a body has got pictures, while sync is set up. */
export async function noteNewPictures(
  tx: Pick<Writing<['sync', 'newPictures']>, 'objectStore'>,
  body: string,
): Promise<void> {
  if (await isSetUp(tx)) await tx.objectStore('newPictures').put({ body });
}

async function isSetUp(tx: Pick<Writing<['sync']>, 'objectStore'>): Promise<boolean> {
  return (await tx.objectStore('sync').count()) > 0;
}
