import { beginVault, joinVault, lookAtVault, type OpenVault, type VaultOptions } from './keys/vault';
import type { SyncStore } from './sync-store';

export interface JoinOptions extends VaultOptions {
  readonly store: SyncStore;
}

/**
 * Begins a library in the folder of a remote, or joins the one that is there; once more when a passphrase was missing.
 * The next run of sync sends and fetches everything.
 *
 * The passphrase is null for a folder that is not, or shall not be, encrypted. It is not kept.
 *
 * @throws ClipperError `sync-needs-passphrase`, `sync-wrong-passphrase`, `sync-newer`, `sync-foreign`, and those of the
 *   remote; then nothing has changed here.
 */
export async function joinFolder(options: JoinOptions, passphrase: string | null): Promise<void> {
  const { store } = options;
  const vault = await lookAtVault(options);
  const opened = vault.kind === 'empty' ? await beginVault(options, passphrase) : await joinVault(vault, passphrase);
  const { vault: before } = await store.state();
  await keep(store, opened);
  if (before.length === 0) await store.sendAllAgain();
}

async function keep(store: SyncStore, { keys, files }: OpenVault): Promise<void> {
  const known = await store.keys();
  const added = keys.filter(({ id }) => known.every((each) => each.id !== id));
  await store.setKeys([...known, ...added]);
  await store.setState({ vault: files });
  // What no key was there for may be read now.
  const faults = (await store.faults()).filter(({ code }) => code === 'sync-needs-passphrase');
  await store.clearFaults(faults.map(({ path }) => path));
}
