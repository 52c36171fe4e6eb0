import { TARGET_BYTES } from './engine/target';
import type { Random } from './random';
import type { SyncState } from './sync-records';

/** What a browser knows of sync before it has joined a folder. */
export function newState(random: Random): SyncState {
  const letters = Array.from(random(8), (byte) => (byte % 36).toString(36));
  return {
    device: letters.join(''),
    sequence: 0,
    targetBytes: TARGET_BYTES,
    packFolders: [],
    unreferenced: {},
    tidiedTime: null,
    vault: [],
  };
}
