import type { BlobCodec } from '../../sync/files/blob-codec';
import type { Bytes } from '../../clip/bytes';
import type { PendingBlob } from '../../sync/sync-records';
import type { Connection } from '../database';
import { read, type Reading } from '../transact';
import { makePictureBlobs } from './picture-blobs';

/** Rows that are read at once. */
const BATCH = 100;

const STORES = ['pendingBlobs', 'bodies', 'changes', 'pictureBlobs', 'images'] as const;

export interface PendingOptions {
  readonly connection: Connection;
  readonly codec: BlobCodec;
  readonly except: ReadonlySet<string>;
}

/** See `SyncStore.pendingBlobs`. Pictures that are in no blob yet are made some before: it takes hashes to name these. */
export async function pendingBlobs(maxBytes: number, options: PendingOptions): Promise<readonly PendingBlob[]> {
  const { connection, codec, except } = options;
  await makePictureBlobs(connection, codec);
  return read(connection, async (database) => {
    const tx = database.transaction(STORES);
    const found = new Map<string, PendingBlob>();
    let size = 0;
    for await (const blob of pendingIds(tx)) {
      const bytes = except.has(blob) || found.has(blob) ? null : await bytesOf(tx, blob, codec);
      if (!bytes) continue;
      size += bytes.length;
      if (size > maxBytes && found.size > 0) break;
      const keys = await tx.objectStore('pendingBlobs').index('blob').getAllKeys(blob);
      found.set(blob, { id: blob, documents: keys.map(([document]) => document), bytes });
    }
    return [...found.values()];
  });
}

async function* pendingIds(tx: Reading<typeof STORES>): AsyncGenerator<string> {
  let after: IDBKeyRange | null = null;
  while (true) {
    const keys: [string, string][] = await tx.objectStore('pendingBlobs').getAllKeys(after, BATCH);
    for (const [, blob] of keys) yield blob;
    const last = keys.at(-1);
    if (!last || keys.length < BATCH) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** The bytes of a blob; null when it is not here any more. */
async function bytesOf(tx: Reading<typeof STORES>, id: string, codec: BlobCodec): Promise<Bytes | null> {
  const name = codec.parseBlobId(id);
  if (name?.kind === 'body') {
    const [body, kept] = await Promise.all([
      tx.objectStore('bodies').get(name.body),
      tx.objectStore('changes').get(name.body),
    ]);
    return body ? codec.encodeBody({ ...body, changes: kept?.changes ?? null }) : null;
  }
  const { pictures = [] } = (await tx.objectStore('pictureBlobs').get(id)) ?? {};
  const rows = await Promise.all(pictures.map(({ image }) => tx.objectStore('images').get(image)));
  const images = pictures.flatMap(({ src, mimeType }, i) => {
    const bytes = rows[i]?.bytes;
    return bytes ? [{ src, mimeType, bytes }] : [];
  });
  return images.length > 0 && images.length === pictures.length ? codec.encodePictures(images) : null;
}
