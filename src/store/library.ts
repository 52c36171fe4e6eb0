import type { BlobCodec } from '../sync/files/blob-codec';
import type { SyncAccounts } from '../sync/sync-account';
import type { SyncStore } from '../sync/sync-store';
import { announceChange } from './announce';
import { type Clips, clipsIn } from './clips';
import { connect } from './database';
import { type MirrorStore, mirrorIn } from './mirror';
import { type PendingClips, pendingIn } from './pending';
import { type Pictures, picturesIn } from './pictures';
import { syncAccountsIn } from './sync/accounts';
import { syncStoreIn } from './sync/sync-store';
import { wantPicturesOf } from './sync/wanted-blobs';

const connection = connect('cuttings');

/** The clips of this browser. What is written is announced to the other extension pages once it has reached the disk. */
export const library: Clips = announcing(clipsIn(connection));

/** The clips in flight in this browser. */
export const pendingClips: PendingClips = announcingPending(pendingIn(connection));

/** The pictures of this browser's clips. Who has kept those of a text announces it, once for all of them. */
export const keptPictures: Pictures = picturesIn(connection);

/** The folder on the disk that is kept as the library is. */
export const mirrorStore: MirrorStore = mirrorIn(connection);

/** With what the library of this browser is synced. */
export const syncAccounts: SyncAccounts = syncAccountsIn(connection);

/** What sync works with; `BLOB_CODEC` is what it is given. */
export const openSyncStore = (codec: BlobCodec): SyncStore =>
  syncStoreIn({ connection, codec, announce: announceChange });

/** Has the next run of sync fetch the pictures of a clip. Whether there are any to fetch. */
export const wantPictures = (id: string): Promise<boolean> => wantPicturesOf(connection, id);

function announcing(clips: Clips): Clips {
  return {
    ...clips,
    save: announced(clips.save),
    edit: announced(clips.edit),
    undoSave: announced(clips.undoSave),
    trash: announced(clips.trash),
    restore: announced(clips.restore),
    purge: announced(clips.purge),
    setTags: announced(clips.setTags),
  };
}

function announcingPending(pending: PendingClips): PendingClips {
  return {
    ...pending,
    end: announced(pending.end),
    async interruptAll() {
      const left = await pending.interruptAll();
      if (left.length > 0) announceChange();
      return left;
    },
  };
}

function announced<A extends unknown[], T>(work: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  return async (...args) => {
    const value = await work(...args);
    announceChange();
    return value;
  };
}
