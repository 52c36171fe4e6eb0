import type { Writing } from '../transact';

/** Notes of bodies that have pictures that these may have to be sent. */
export async function notePictures(
  tx: Pick<Writing<['pictures', 'newPictures']>, 'objectStore'>,
  bodies: readonly string[],
): Promise<void> {
  await Promise.all(
    bodies.map(async (body) => {
      const isAnyKept = ((await tx.objectStore('pictures').get(body))?.images.length ?? 0) > 0;
      if (isAnyKept) await tx.objectStore('newPictures').put({ body });
    }),
  );
}
