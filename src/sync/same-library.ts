import { keyIdOf, LOG } from './files/names';
import type { Vault } from './keys/vault';
import type { Remote } from './remote';
import type { SyncStore } from './sync-store';

/** A remote that the library of a store may have been brought to. */
export interface OtherPlace {
  readonly remote: Remote;
  readonly store: Pick<SyncStore, 'state' | 'seen'>;
  readonly signal: AbortSignal;
}

/**
 * Whether the vault that was found on a remote is that of the library: it has one of its keys; or, not encrypted as the
 * library is not, one of the files of the log that were read or sent here, if ever there was one.
 */
export async function holdsLibrary(vault: Vault, { remote, store, signal }: OtherPlace): Promise<boolean> {
  const keys = new Set((await store.state()).vault.flatMap((file) => keyIdOf(file) ?? []));
  if (keys.size > 0) return vault.keyFiles.some(({ keyId }) => keys.has(keyId));
  if (vault.kind !== 'plain') return false;
  const seen = new Set(await store.seen());
  return seen.size === 0 || (await remote.list(LOG, signal)).some(({ name }) => seen.has(name));
}

/** Whether all files of the log that were read or sent here are on the remote. */
export async function isWholeLog({ remote, store, signal }: OtherPlace): Promise<boolean> {
  const names = new Set((await remote.list(LOG, signal)).map(({ name }) => name));
  return (await store.seen()).every((name) => names.has(name));
}
