import { ClipperError } from '../../clip/errors';
import type { BlobCodec } from '../../sync/files/blob-codec';
import type { Bytes } from '../../clip/bytes';
import { putBody } from '../bodies';
import type { Connection } from '../database';
import type { Writing } from '../transact';
import { toPutPictures } from './keep-pictures';
import { NOTING_STORES } from './note-blobs';
import { noteAgain } from './picture-blobs';
import { whileSetUp } from './while-set-up';

const STORES = ['clips', 'documents', 'changes', 'pictures', 'images', ...NOTING_STORES] as const;

/** Writes what was in a blob. */
export type PutBlob = (tx: Pick<Writing<typeof STORES>, 'objectStore'>) => Promise<void>;

export interface BlobToKeep {
  readonly id: string;
  readonly bytes: Bytes;
}

/** See `SyncStore.keepBlob`. What no clip has any more is not kept. */
export async function keepBlob(connection: Connection, { id, bytes }: BlobToKeep, codec: BlobCodec): Promise<void> {
  const name = codec.parseBlobId(id);
  if (!name) throw new ClipperError('sync-corrupt', `${id} is no blob`);
  const { body, content } = name;
  const put =
    content === null
      ? await toPutBody({ body, bytes }, codec)
      : await toPutPictures({ id, body, content, bytes }, codec);
  await whileSetUp(connection, STORES, async (tx) => {
    const ids = await tx.objectStore('clips').index('bodies').getAllKeys(body);
    if (ids.length === 0) return;
    await put(tx);
    await noteAgain(tx, ids, codec);
  });
}

async function toPutBody({ body, bytes }: { body: string; bytes: Bytes }, codec: BlobCodec): Promise<PutBlob> {
  const text = await codec.decodeBody(body, bytes);
  return (tx) => putBody(tx, body, text);
}
