import { putFiles } from './keys/vault';
import type { Remote } from './remote';
import type { SyncStore } from './sync-store';

/**
 * Makes everything that is here to be sent again by the next run, as into a folder that was emptied, and puts the files
 * of the vault there at once: with the keys they had, so that the other browsers go on.
 */
export async function sendAllAgain(store: SyncStore, remote: Remote, signal: AbortSignal): Promise<void> {
  const { vault } = await store.state();
  await putFiles({ remote, signal }, vault);
  await store.forgetSeen(await store.seen());
  await store.sendAllAgain();
}
