import { ClipperError } from '../../clip/errors';
import { parseFormat } from '../../clip/schema/key-file';
import type { SyncKey } from '../files/envelope';
import { KEYS, keyIdOf, keyName, type KeyName, NAMING, parseKeyName } from '../files/names';
import type { Random } from '../random';
import type { Remote } from '../remote';
import type { VaultFile } from '../sync-records';
import { importKey, type KeyFile, newRawKey, type RawKey, readKeyFile, unwrapKey, wrapKey } from './key-file';

/** The folder that a library is synced through, whoever began it. */
export interface Vault {
  /** `empty`: there is none yet. */
  readonly kind: 'empty' | 'plain' | 'encrypted';
  readonly keyFiles: readonly NamedKeyFile[];
}

/** A key file with what its name tells. */
export interface NamedKeyFile extends KeyName {
  readonly path: string;
  readonly text: string;
  readonly file: KeyFile;
}

/** What is kept of a vault once it is open. */
export interface OpenVault {
  readonly keys: readonly SyncKey[];
  /** See `SyncState.vault`. */
  readonly files: readonly VaultFile[];
}

export interface VaultOptions {
  readonly remote: Remote;
  readonly signal: AbortSignal;
  readonly random: Random;
}

const VERSION = 1;

/** Names have two digits for it; those of the same generation are told apart by their hash. */
const LAST_GENERATION = 99;

/** The same bytes from every browser, so that it never matters who writes them. */
const FILES: readonly VaultFile[] = [
  { path: 'format.json', text: `{"format":"cuttings-sync","version":${VERSION}}` },
  {
    path: 'README.txt',
    text: 'This folder is written by the browser extension Cuttings, which syncs a library through it.\nDo not edit, rename or delete what is in it.\n',
  },
];

/**
 * What there is in a folder.
 *
 * @throws ClipperError `sync-newer` when a newer version made it, `sync-foreign` when something else did, `sync-corrupt`
 *   when it has keys and all of them are damaged.
 */
export async function lookAtVault({ remote, signal }: Omit<VaultOptions, 'random'>): Promise<Vault> {
  const format = await remote.get('format.json', signal);
  const version = format && parseFormat(new TextDecoder().decode(format));
  if (format && version === null) throw new ClipperError('sync-foreign', 'format.json is none of ours');
  if ((version ?? 0) > VERSION) throw new ClipperError('sync-newer', `Version ${version}`);
  const { keyFiles, areDamaged } = await readKeyFiles({ remote, signal });
  // Never plain: what is readable would be written among what is encrypted.
  if (format && keyFiles.length === 0 && areDamaged) throw new ClipperError('sync-corrupt', 'All keys are damaged');
  // Who began it may have been stopped between the two.
  if (keyFiles.length > 0) return { kind: 'encrypted', keyFiles };
  return { kind: format ? 'plain' : 'empty', keyFiles };
}

/**
 * Begins a vault in an empty folder: encrypted unless the passphrase is null.
 *
 * Two browsers that do so at once make two keys, and can read what either writes once both have been given the passphrase.
 */
export async function beginVault(options: VaultOptions, passphrase: string | null): Promise<OpenVault> {
  const { random } = options;
  if (passphrase === null) {
    await putFiles(options, FILES);
    return { keys: [], files: FILES };
  }
  const key = newRawKey(random);
  await putFiles(options, [await wrapped({ key, generation: 1, passphrase, random })]);
  await putFiles(options, FILES);
  // Another browser may have begun it at the same time.
  return joinVault(await lookAtVault(options), passphrase);
}

/**
 * Opens a vault that is there. Of an encrypted one, all keys that the passphrase opens.
 *
 * @throws ClipperError `sync-wrong-passphrase` when it opens none, `sync-needs-passphrase` when there is none.
 */
export async function joinVault(vault: Vault, passphrase: string | null): Promise<OpenVault> {
  if (vault.kind !== 'encrypted') return { keys: [], files: FILES };
  if (passphrase === null) throw new ClipperError('sync-needs-passphrase', 'The folder is encrypted');
  const raw = await openKeys(vault.keyFiles, passphrase);
  const keys = await Promise.all(raw.map(importKey));
  return { keys, files: [...FILES, ...vault.keyFiles.map(({ path, text }) => ({ path, text }))] };
}

/**
 * Wraps all keys under another passphrase, and deletes what the one before opens once that has arrived. Other browsers
 * that have the keys go on without noticing. Stopped in between, both passphrases open the vault.
 *
 * It is no help when somebody has the old passphrase and a copy of the old key files.
 *
 * @throws ClipperError `sync-wrong-passphrase` when the one before opens none, `sync-unverified`.
 */
export async function changePassphrase(
  options: VaultOptions,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<OpenVault> {
  const { remote, signal, random } = options;
  const { keyFiles } = await lookAtVault(options);
  const raw = await openKeys(keyFiles, before);
  const ids = new Set(raw.map(({ id }) => id));
  const old = keyFiles.filter(({ keyId }) => ids.has(keyId));
  const generation = Math.min(Math.max(...old.map((each) => each.generation)) + 1, LAST_GENERATION);
  const files: VaultFile[] = [];
  for (const key of raw) files.push(await wrapped({ key, generation, passphrase: after, random }));
  await putFiles(options, files);
  const kept = new Set(files.map(({ path }) => path));
  for (const { path } of old.filter((each) => !kept.has(each.path))) await remote.delete(path, signal);
  // Not looked at again: a server that lists what was there before would make these keys be forgotten.
  const others = keyFiles.filter(({ keyId }) => !ids.has(keyId)).map(({ path, text }) => ({ path, text }));
  return { keys: await Promise.all(raw.map(importKey)), files: [...FILES, ...files, ...others] };
}

/**
 * Puts the files of a vault back that are not there. Not the key file of a key that has another one: the passphrase was
 * changed meanwhile, and the one before would open the vault again.
 */
export async function restoreVault(options: Omit<VaultOptions, 'random'>, files: readonly VaultFile[]): Promise<void> {
  const { keyFiles } = await readKeyFiles(options);
  const hasAnother = (file: VaultFile) =>
    keyFiles.some(({ keyId, path }) => keyId === keyIdOf(file) && path !== file.path);
  await putFiles(
    options,
    files.filter((file) => !hasAnother(file)),
  );
}

/** Puts the files of a vault that are not there, as after its folder was emptied, and makes sure that they arrived. */
export async function putFiles({ remote, signal }: Omit<VaultOptions, 'random'>, files: readonly VaultFile[]) {
  for (const { path, text } of files) {
    const bytes = new TextEncoder().encode(text);
    // Some servers make a copy of what is put twice.
    if (areSame(await remote.get(path, signal), text)) continue;
    await remote.put(path, bytes, signal);
    const stored = await remote.get(path, signal);
    if (!areSame(stored, text)) throw new ClipperError('sync-unverified', `${path} is not as it was sent`);
  }
}

/** The key files of a folder, and whether there are some that cannot be read. */
async function readKeyFiles({ remote, signal }: Omit<VaultOptions, 'random'>) {
  const names = (await remote.list(KEYS, signal)).map(({ name }) => name).filter((name) => parseKeyName(name));
  const keyFiles: NamedKeyFile[] = [];
  for (const name of names) {
    const named = parseKeyName(name);
    const bytes = named && (await remote.get(`${KEYS}/${name}`, signal));
    // Half a file is passed over: whoever sent it sends it again.
    if (!bytes || !(await NAMING.isNamedFor(named.hash, bytes))) continue;
    const text = new TextDecoder().decode(bytes);
    const file = readKeyFile(text);
    if (file.keyId === named.keyId) keyFiles.push({ ...named, path: `${KEYS}/${name}`, text, file });
  }
  return { keyFiles, areDamaged: keyFiles.length < names.length };
}

async function openKeys(files: readonly NamedKeyFile[], passphrase: string): Promise<readonly RawKey[]> {
  const keys = new Map<string, RawKey>();
  for (const { file } of files) {
    if (keys.has(file.keyId)) continue;
    const key = await unwrapKey(file, passphrase);
    if (key) keys.set(key.id, key);
  }
  if (keys.size === 0) throw new ClipperError('sync-wrong-passphrase', 'It opens none of the keys');
  return [...keys.values()];
}

interface ToWrap {
  readonly key: RawKey;
  readonly generation: number;
  readonly passphrase: string;
  readonly random: Random;
}

async function wrapped({ key, generation, passphrase, random }: ToWrap): Promise<VaultFile> {
  const text = JSON.stringify(await wrapKey(key, passphrase, random));
  const name = await keyName(new TextEncoder().encode(text), { keyId: key.id, generation });
  return { path: `${KEYS}/${name}`, text };
}

function areSame(bytes: Uint8Array | null, text: string): boolean {
  return bytes !== null && new TextDecoder().decode(bytes) === text;
}
