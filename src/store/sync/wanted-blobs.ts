import type { BlobCodec } from '../../sync/files/blob-codec';
import type { Place } from '../../sync/merge/places';
import type { WantedBlob } from '../../sync/sync-records';
import type { SyncAccount } from '../../sync/sync-account';
import type { Connection } from '../database';
import { read, type Writing } from '../transact';
import { isBlobHere } from './note-blobs';
import type { WantedRow } from './rows';
import { whileSetUp } from './while-set-up';

export interface WantedOptions {
  readonly connection: Connection;
  readonly codec: BlobCodec;
  readonly except: ReadonlySet<string>;
}

/** See `SyncStore.wantedBlobs`. */
export async function wantedBlobs(limit: number, options: WantedOptions): Promise<readonly WantedBlob[]> {
  const { connection, codec, except } = options;
  return read(connection, async (database) => {
    const tx = database.transaction(['wantedBlobs', 'documents', 'bodies', 'pictureBlobs']);
    const places = new Map<string, readonly Place[]>();
    const index = tx.objectStore('wantedBlobs').index('due');
    for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
      const { blob, document } = cursor.value;
      const known = places.get(blob);
      if (!known && places.size === limit) break;
      // A person may have clipped the same text meanwhile.
      if (except.has(blob) || (!known && (await isBlobHere(tx, blob, codec)))) continue;
      const row = await tx.objectStore('documents').get(document);
      const more = (row?.places ?? []).filter((each) => each.blob === blob).map(({ place }) => place);
      if (more.length > 0) places.set(blob, [...(known ?? []), ...more]);
    }
    return [...places].map(([id, at]) => ({ id, places: at }));
  });
}

/** Has the pictures of a clip fetched by the next run, such as one that a person opens. Whether there are any to fetch. */
export async function wantPicturesOf(connection: Connection, id: string): Promise<boolean> {
  const ofDocument = IDBKeyRange.bound([id], [id, []]);
  const isWaiting = ({ due }: WantedRow) => due === undefined;
  const rows = await read(connection, (database) => database.getAll('wantedBlobs', ofDocument));
  if (!rows.some(isWaiting)) return rows.length > 0;
  return whileSetUp(connection, ['wantedBlobs'], async (tx) => {
    const waiting = (await tx.objectStore('wantedBlobs').getAll(ofDocument)).filter(isWaiting);
    await Promise.all(waiting.map((row) => tx.objectStore('wantedBlobs').put({ ...row, due: row.order })));
    return true;
  });
}

/** Makes the pictures that are not here due as it was chosen. */
export async function fetchPictures(
  tx: Pick<Writing<['wantedBlobs']>, 'objectStore'>,
  pictures: SyncAccount['pictures'],
): Promise<void> {
  const store = tx.objectStore('wantedBlobs');
  for (const { due: _due, ...row } of (await store.getAll()).filter(({ kind }) => kind === 'pictures')) {
    await store.put(pictures === 'all' ? { ...row, due: row.order } : row);
  }
}
