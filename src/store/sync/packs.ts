import type { BlobCodec } from '../../sync/files/blob-codec';
import type { KnownPack } from '../../sync/sync-records';
import type { SyncStore } from '../../sync/sync-store';
import type { Connection } from '../database';
import { read } from '../transact';
import { allDocuments } from './all-documents';
import { NOTING_STORES } from './note-blobs';
import { noteAgain } from './picture-blobs';
import { whileSetUp } from './while-set-up';

type Packs = Pick<
  SyncStore,
  'queuedPack' | 'queuePack' | 'dropQueuedPack' | 'sentPacks' | 'confirmPacks' | 'unplace' | 'packs'
>;

/** The packs that wait, that were sent, and that documents have places in. */
export function packsIn(connection: Connection, codec: BlobCodec): Packs {
  return {
    queuedPack: async () => (await read(connection, (database) => database.getAll('queuedPacks', null, 1)))[0] ?? null,
    queuePack: (pack) =>
      whileSetUp(connection, ['queuedPacks'], async (tx) => {
        await tx.objectStore('queuedPacks').clear();
        await tx.objectStore('queuedPacks').put(pack);
      }),
    dropQueuedPack: () => whileSetUp(connection, ['queuedPacks'], (tx) => tx.objectStore('queuedPacks').clear()),
    sentPacks: () => read(connection, (database) => database.getAll('sentPacks')),
    confirmPacks: (paths) =>
      whileSetUp(connection, ['sentPacks'], async (tx) => {
        await Promise.all(paths.map((path) => tx.objectStore('sentPacks').delete(path)));
      }),
    async unplace(paths) {
      if (paths.length > 0) await unplace(connection, paths, codec);
    },
    packs: () => knownPacks(connection, codec),
  };
}

async function unplace(connection: Connection, paths: readonly string[], codec: BlobCodec): Promise<void> {
  await whileSetUp(connection, ['clips', 'documents', ...NOTING_STORES], async (tx) => {
    await Promise.all(paths.map((path) => tx.objectStore('unplaced').put({ path })));
    const index = tx.objectStore('documents').index('packs');
    const keys = await Promise.all(paths.map((path) => index.getAllKeys(path)));
    await noteAgain(tx, [...new Set(keys.flat())], codec);
  });
}

/** Once a week, and of as many documents as there are: they are read some at a time. */
async function knownPacks(connection: Connection, codec: BlobCodec): Promise<readonly KnownPack[]> {
  return read(connection, async (database) => {
    const tx = database.transaction(['documents', 'bodies', 'pictureBlobs']);
    const here = new Set<string>(await tx.objectStore('pictureBlobs').getAllKeys());
    for (const hash of await tx.objectStore('bodies').getAllKeys()) here.add(codec.bodyBlobId(hash));
    const packs = new Map<string, KnownPack>();
    const counted = new Set<string>();
    for await (const documents of allDocuments(tx)) {
      for (const { blob, place } of documents.filter(({ isGone }) => !isGone).flatMap(({ places }) => places)) {
        const { pack: path, sizeBytes, packBytes } = place;
        const known = packs.get(path) ?? { path, sizeBytes: packBytes, usedBytes: 0, isHere: true };
        const key = `${path} ${blob}`;
        const usedBytes = known.usedBytes + (counted.has(key) ? 0 : sizeBytes);
        counted.add(key);
        packs.set(path, { ...known, usedBytes, isHere: known.isHere && here.has(blob) });
      }
    }
    return [...packs.values()];
  });
}
