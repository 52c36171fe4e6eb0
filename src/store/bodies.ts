import type { Writing } from './transact';

/** Deletes those bodies that no clip keeps any more. */
export async function dropUnkept(
  tx: Pick<Writing<['clips', 'bodies']>, 'objectStore'>,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes) {
    const keepers = await tx.objectStore('clips').index('bodies').count(hash);
    if (keepers === 0) await tx.objectStore('bodies').delete(hash);
  }
}
