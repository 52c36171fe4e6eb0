import { isLasting } from './engine/faults';
import { LOG } from './files/names';
import { restoreVault } from './keys/vault';
import type { Remote } from './remote';
import type { SyncStore } from './sync-store';

/**
 * Makes everything that is here to be sent again by the next run, as into a folder that was emptied, and puts the files
 * of the vault there at once: with the keys they had, so that the other browsers go on. Files of the log that have been
 * damaged for a day are deleted: nobody can read them, and what was in them is sent again by whoever has it.
 */
export async function sendAllAgain({ store, remote, signal, now }: SendOptions): Promise<void> {
  const { vault } = await store.state();
  const faults = (await store.faults()).filter(
    ({ path, code }) => path.startsWith(`${LOG}/`) && code === 'sync-corrupt',
  );
  for (const { path } of faults.filter((fault) => isLasting(fault, now()))) await remote.delete(path, signal);
  await restoreVault({ remote, signal }, vault);
  await store.sendAllAgain();
  // Last: stopped before, an empty folder is still known to have been emptied.
  await store.forgetSeen(await store.seen());
}

export interface SendOptions {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}
