import { ClipperError } from '../clip/errors';
import type { KeyRing } from './files/envelope';
import { keyIdOf } from './files/names';
import { beginVault, joinVault, lookAtVault, type OpenVault, type VaultOptions } from './keys/vault';
import type { SyncStore } from './sync-store';
import type { VaultFile } from './sync-records';

export interface JoinOptions extends VaultOptions {
  readonly store: SyncStore;
}

/**
 * Begins a library in the folder of a remote, or joins the one that is there; once more when a passphrase was missing.
 * The next run of sync sends and fetches everything.
 *
 * The passphrase is null for a folder that is not, or shall not be, encrypted. It is not kept.
 *
 * @throws ClipperError `sync-needs-passphrase`, `sync-wrong-passphrase`, `sync-newer`, `sync-foreign`, `sync-wiped` when
 *   there were keys before and none is there, and those of the remote; then nothing has changed here.
 */
export async function joinFolder(options: JoinOptions, passphrase: string | null): Promise<void> {
  const { store } = options;
  const vault = await lookAtVault(options);
  const { vault: before } = await store.state();
  const hadKeys = keyIds(before).size > 0;
  if (hadKeys && vault.kind !== 'encrypted') throw new ClipperError('sync-wiped', 'The keys of the folder are gone');
  const opened = vault.kind === 'empty' ? await beginVault(options, passphrase) : await joinVault(vault, passphrase);
  const kept = await keysThere(store, opened);
  const areOthers = kept.length < (await store.keys()).length || (kept.length === 0 && opened.keys.length > 0);
  if (before.length === 0 || areOthers) await store.sendAllAgain();
  if (areOthers) await dropUnderWay(store);
  await keep(store, opened, kept);
}

/** The keys here that are in the folder as well: who joins it later is given no others, and could read nothing of them. */
async function keysThere(store: SyncStore, { files }: OpenVault): Promise<KeyRing> {
  const there = keyIds(files);
  return (await store.keys()).filter(({ id }) => there.has(id));
}

/** What is under way was sealed otherwise, if at all. Its documents and blobs are sent again. */
async function dropUnderWay(store: SyncStore): Promise<void> {
  for (const { name } of await store.outbox()) await store.dropOutbox(name);
  await store.dropQueuedPack();
}

async function keep(store: SyncStore, { keys, files }: OpenVault, kept: KeyRing): Promise<void> {
  const added = keys.filter(({ id }) => kept.every((each) => each.id !== id));
  await store.setKeys([...kept, ...added]);
  await store.setState({ vault: files });
  // What no key was there for may be read now.
  const faults = (await store.faults()).filter(({ code }) => code === 'sync-needs-passphrase');
  await store.clearFaults(faults.map(({ path }) => path));
}

function keyIds(files: readonly VaultFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => keyIdOf(file) ?? []));
}
