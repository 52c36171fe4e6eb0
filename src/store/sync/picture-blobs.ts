import type { KeptImage } from '../../clip/clip';
import type { BlobCodec } from '../../sync/files/blob-codec';
import type { Connection } from '../database';
import { read, type Writing } from '../transact';
import { blobRules, noteBlobs, NOTING_STORES } from './note-blobs';
import type { BlobPicture } from './rows';
import { whileSetUp } from './while-set-up';

/** How many bytes of pictures are put into one blob, unless a single one has more. */
const BLOB_BYTES = 4_000_000;

/**
 * Makes blobs of the pictures that are in none yet. Each is one transaction: what was made stays when it is stopped.
 *
 * Pictures that come later, of the same text, become another blob; those that another browser sent are never sent back.
 */
export async function makePictureBlobs(connection: Connection, codec: BlobCodec): Promise<void> {
  while (true) {
    const [body] = await read(connection, (database) => database.getAllKeys('newPictures', null, 1));
    if (body === undefined) return;
    const found = await unmade(connection, body);
    if (found.length > 0) await make(connection, { body, found, codec });
  }
}

interface Unmade {
  readonly picture: BlobPicture;
  readonly kept: KeptImage;
}

/** Pictures of a body that are in no blob; when there are none any more, it is noted so. */
function unmade(connection: Connection, body: string): Promise<readonly Unmade[]> {
  return whileSetUp(connection, ['newPictures', 'pictures', 'pictureBlobs', 'images'], async (tx) => {
    const [row, blobs] = await Promise.all([
      tx.objectStore('pictures').get(body),
      tx.objectStore('pictureBlobs').index('body').getAll(body),
    ]);
    const made = new Set(blobs.flatMap(({ pictures }) => pictures.map(keyOf)));
    const found: Unmade[] = [];
    let size = 0;
    for (const { src, image } of row?.pictures ?? []) {
      if (image === null || made.has(keyOf({ src, image }))) continue;
      const stored = await tx.objectStore('images').get(image);
      if (!stored) continue;
      size += stored.bytes.length;
      if (size > BLOB_BYTES && found.length > 0) break;
      const { mimeType, bytes } = stored;
      found.push({ picture: { src, mimeType, image }, kept: { src, mimeType, bytes } });
    }
    if (found.length === 0) await tx.objectStore('newPictures').delete(body);
    return found;
  });
}

interface ToMake {
  readonly body: string;
  readonly found: readonly Unmade[];
  readonly codec: BlobCodec;
}

async function make(connection: Connection, { body, found, codec }: ToMake): Promise<void> {
  const bytes = codec.encodePictures(found.map(({ kept }) => kept));
  const id = codec.picturesBlobId(body, await codec.contentOf(bytes));
  const stores = ['clips', 'documents', 'newPictures', ...NOTING_STORES] as const;
  await whileSetUp(connection, stores, async (tx) => {
    const ids = await tx.objectStore('clips').index('bodies').getAllKeys(body);
    // The clip was deleted meanwhile, with its pictures.
    if (ids.length === 0) return tx.objectStore('newPictures').delete(body);
    await tx.objectStore('pictureBlobs').put({ id, body, pictures: found.map(({ picture }) => picture) });
    await noteAgain(tx, ids, codec);
  });
}

/** Notes anew what is to be done about the blobs of documents, those that there are of these ids. */
export async function noteAgain(
  tx: Pick<Writing<['clips', 'documents', ...typeof NOTING_STORES]>, 'objectStore'>,
  ids: readonly string[],
  codec: BlobCodec,
): Promise<void> {
  const rules = await blobRules(tx, codec);
  await Promise.all(
    ids.map(async (id) => {
      const [document, row] = await Promise.all([tx.objectStore('documents').get(id), tx.objectStore('clips').get(id)]);
      if (document) await noteBlobs(tx, { id, row, places: document.places }, rules);
    }),
  );
}

function keyOf({ src, image }: Pick<BlobPicture, 'src' | 'image'>): string {
  return `${image} ${src}`;
}
