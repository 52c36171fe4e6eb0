import 'fake-indexeddb/auto';
import { type Clips, clipsIn } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { type PendingClips, pendingIn } from '@/src/store/pending';

let made = 0;

/** The real store over an empty database in memory. */
export function memoryLibrary(): { readonly clips: Clips; readonly pending: PendingClips; readonly name: string } {
  made += 1;
  const name = `test-${made}`;
  const connection = connect(name);
  return { clips: clipsIn(connection), pending: pendingIn(connection), name };
}
