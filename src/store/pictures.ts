import type { KeptImage } from '../clip/clip';
import { sha256 } from '../clip/hash';
import { LIMITS } from '../clip/limits';
import type { BodyPicture, MissingReason } from '../clip/pictures';
import { toBodyPictures } from './body-pictures';
import type { Connection } from './database';
import type { BodyPictures, Database } from './schema';
import { noteNewPictures } from './sync/edits';
import { read, write, type Writing } from './transact';

/** A picture of a body, by its address in the text. */
export interface PictureKey {
  readonly body: string;
  readonly src: string;
}

/** The pictures of the texts that are kept. */
export interface Pictures {
  /** The hashes of the bodies that have pictures yet to be fetched. */
  readonly wanted: () => Promise<readonly string[]>;
  /** The pictures of a body, in the order of its text; none when they were never wanted. */
  readonly of: (body: string) => Promise<readonly BodyPicture[]>;
  /**
   * Keeps a picture in one transaction; not where its text is gone, or has too many bytes of them: then that is noted.
   *
   * @throws ClipperError `storage-full` and other `storage-…` codes; then nothing was written.
   */
  readonly keep: (key: PictureKey, image: Omit<KeptImage, 'src'>) => Promise<void>;
  /** Notes why a picture could not be had. */
  readonly miss: (key: PictureKey, reason: MissingReason, now: Date) => Promise<void>;
  /** The pictures that are kept of a body, one in memory at a time. */
  readonly read: (body: string) => AsyncIterable<KeptImage>;
}

/** The pictures in the database of a connection. */
export function picturesIn(connection: Connection): Pictures {
  const of = async (body: string) =>
    (await read(connection, (database) => database.get('pictures', body)))?.pictures ?? [];
  return {
    wanted: () => read(connection, (database) => database.getAllKeysFromIndex('pictures', 'wanted')),
    of,
    async keep(key, { mimeType, bytes }) {
      const hash = await sha256(bytes);
      await write(connection, ['pictures', 'images', 'sync', 'newPictures'], (tx) =>
        update(tx, key, async (picture, row) => {
          const sizes = row.pictures.reduce((sum, { sizeBytes }) => sum + sizeBytes, bytes.length);
          if (sizes > LIMITS.picturesBytes) return { ...picture, missing: 'too-large' };
          await tx.objectStore('images').put({ hash, mimeType, bytes });
          await noteNewPictures(tx, key.body);
          return { ...picture, image: hash, sizeBytes: bytes.length, missing: null };
        }),
      );
    },
    miss: ({ body, src }, missing, now) =>
      write(connection, ['pictures'], (tx) =>
        update(tx, { body, src }, (picture) => {
          return { ...picture, missing, tries: picture.tries + 1, triedTime: now.toISOString() };
        }),
      ),
    async *read(body) {
      for (const picture of await of(body)) {
        const image = await read(connection, (database) => keptImage(database, picture));
        if (image) yield image;
      }
    },
  };
}

/** A picture with its bytes; null when it is not kept. */
export async function keptImage(database: Database, { src, image }: BodyPicture): Promise<KeptImage | null> {
  const kept = image === null ? undefined : await database.get('images', image);
  return kept ? { src, mimeType: kept.mimeType, bytes: kept.bytes } : null;
}

/** Changes a picture that is still in its text and not kept: an edit or another page may have been quicker. */
async function update(
  tx: Pick<Writing<['pictures']>, 'objectStore'>,
  { body, src }: PictureKey,
  changed: (picture: BodyPicture, row: BodyPictures) => BodyPicture | Promise<BodyPicture>,
): Promise<void> {
  const row = await tx.objectStore('pictures').get(body);
  const picture = row?.pictures.find((each) => each.src === src);
  if (!row || !picture || picture.image !== null) return;
  const after = await changed(picture, row);
  const pictures = row.pictures.map((each) => (each === picture ? after : each));
  await tx.objectStore('pictures').put(toBodyPictures(body, pictures));
}
