import type { BlobCodec } from '../../sync/files/blob-codec';
import type { SyncStore } from '../../sync/sync-store';
import type { Connection } from '../database';
import { read } from '../transact';
import { allDocuments } from './all-documents';
import { blobRules, noteBlobs, NOTING_STORES } from './note-blobs';
import { whileSetUp } from './while-set-up';

/** The documents as they are, and what of them is to be sent. */
export function documentsIn(
  connection: Connection,
  codec: BlobCodec,
): Pick<SyncStore, 'documents' | 'dirty' | 'sendAllAgain'> {
  return {
    documents: (ids) =>
      read(connection, async (database) => {
        const tx = database.transaction(['documents', 'dirty']);
        const found = await Promise.all(
          ids.map(async (id) => {
            const [row, dirty] = await Promise.all([
              tx.objectStore('documents').get(id),
              tx.objectStore('dirty').get(id),
            ]);
            return row && { id, state: row.state, version: dirty?.version ?? null };
          }),
        );
        return found.filter((document) => document !== undefined);
      }),
    dirty: () => read(connection, (database) => database.getAll('dirty')),
    sendAllAgain: () => sendAllAgain(connection, codec),
  };
}

async function sendAllAgain(connection: Connection, codec: BlobCodec): Promise<void> {
  await whileSetUp(connection, ['clips', 'documents', 'dirty', ...NOTING_STORES], async (tx, row) => {
    let { versions } = row;
    const packs = tx.objectStore('documents').index('packs');
    for (let cursor = await packs.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) {
      await tx.objectStore('unplaced').put({ path: cursor.key });
    }
    const rules = await blobRules(tx, codec);
    for await (const documents of allDocuments(tx)) {
      await Promise.all(
        documents.map(async ({ id, state, places }) => {
          const clip = await tx.objectStore('clips').get(id);
          await tx.objectStore('dirty').put({ id, version: ++versions, sizeBytes: state.length });
          await noteBlobs(tx, { id, row: clip, places }, rules);
        }),
      );
    }
    await tx.objectStore('sync').put({ ...row, versions, lookedTo: '' });
  });
}
