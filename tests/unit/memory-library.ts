import 'fake-indexeddb/auto';
import { type Clips, clipsIn } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { type PendingClips, pendingIn } from '@/src/store/pending';
import { type Pictures, picturesIn } from '@/src/store/pictures';

let made = 0;

export interface MemoryLibrary {
  readonly clips: Clips;
  readonly pending: PendingClips;
  readonly pictures: Pictures;
  /** The database's. */
  readonly name: string;
}

/** The real store over an empty database in memory. */
export function memoryLibrary(): MemoryLibrary {
  made += 1;
  const name = `test-${made}`;
  const connection = connect(name);
  return { clips: clipsIn(connection), pending: pendingIn(connection), pictures: picturesIn(connection), name };
}
