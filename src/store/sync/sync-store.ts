import type { BlobCodec } from '../../sync/files/blob-codec';
import type { SyncStore } from '../../sync/sync-store';
import type { Connection } from '../database';
import { changeDocuments } from './change-documents';
import { documentsIn } from './documents';
import { editedIds } from './edited-ids';
import { faultsIn } from './faults';
import { forgetSync } from './forget-sync';
import { keepBlob } from './keep-blob';
import { logIn } from './log';
import { packsIn } from './packs';
import { pendingBlobs } from './pending-blobs';
import { stateIn } from './state';
import { wantedBlobs } from './wanted-blobs';

export interface SyncStoreOptions {
  readonly connection: Connection;
  /** How blobs are made and read: the store does not know. */
  readonly codec: BlobCodec;
  /** Tells open pages that clips have changed, once that has reached the database. */
  readonly announce: () => void;
}

/** What the database of a connection keeps of sync. All that writes throws an Error while sync is not set up. */
export function syncStoreIn({ connection, codec, announce }: SyncStoreOptions): SyncStore {
  return {
    ...stateIn(connection),
    ...documentsIn(connection, codec),
    ...logIn(connection),
    ...packsIn(connection, codec),
    ...faultsIn(connection),
    editedIds: (limit) => editedIds(connection, limit),
    async change(ids, change, then) {
      const areOthers = await changeDocuments(connection, { ids, change, besides: then }, codec);
      if (areOthers) announce();
    },
    pendingBlobs: (maxBytes, except) => pendingBlobs(maxBytes, { connection, codec, except }),
    wantedBlobs: (limit, except) => wantedBlobs(limit, { connection, codec, except }),
    keepBlob: (id, bytes) => keepBlob(connection, { id, bytes }, codec),
    clear: () => forgetSync(connection),
  };
}
