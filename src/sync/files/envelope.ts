import { ClipperError } from '../../clip/errors';
import type { Random } from '../random';
import { type Bytes, concat, fromHex, toHex } from '../../clip/bytes';
import { gunzip, gzip } from './gzip';
import type { LogKind } from './names';

/** What is in an envelope: a file of the log, a blob, the list of what a pack holds. */
export type SealedKind = LogKind | 'blob' | 'index';

/** A key of a library. */
export interface SyncKey {
  /** 16 hex digits. */
  readonly id: string;
  /** AES-256-GCM, not extractable. */
  readonly key: CryptoKey;
}

/** The keys to a library; none when it is not encrypted. */
export type KeyRing = readonly SyncKey[];

const MAGIC = 'NCS';
const VERSION = '1';
const LETTERS: Readonly<Record<SealedKind, string>> = { segment: 's', checkpoint: 'k', blob: 'b', index: 'i' };
const HEADER_BYTES = 14;
const IV_BYTES = 12;
const NO_KEY = '0'.repeat(16);

/**
 * Packs bytes, and encrypts them under the key with the smallest id if there are any.
 *
 * `NCS1`, kind, flags (1: encrypted), the key's id in 8 bytes; encrypted ones then have a random IV. The rest is gzipped,
 * and encrypted with those 14 bytes as additional data.
 */
export async function seal(kind: SealedKind, bytes: Bytes, { keys, random }: Sealing): Promise<Bytes> {
  const packed = await gzip(bytes);
  const [key] = keys.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const header = concat(
    [new TextEncoder().encode(MAGIC + VERSION + LETTERS[kind]), [key ? 1 : 0], fromHex(key?.id ?? NO_KEY)].map((part) =>
      Uint8Array.from(part),
    ),
  );
  if (!key) return concat([header, packed]);
  const iv = random(IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: header };
  return concat([header, iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, key.key, packed))]);
}

export interface Sealing {
  readonly keys: KeyRing;
  readonly random: Random;
}

/**
 * The bytes that were sealed.
 *
 * Where there are keys, what is not encrypted is none of ours: the remote could have made it itself.
 *
 * @throws ClipperError `sync-newer`, `sync-foreign`, `sync-needs-passphrase` when the key to it is not there,
 *   `sync-corrupt`.
 */
export async function unseal(kind: SealedKind, file: Bytes, keys: KeyRing): Promise<Bytes> {
  const header = file.slice(0, HEADER_BYTES);
  const [flags = 0, ...keyId] = header.subarray(5);
  refuseOthers(kind, header);
  if (flags > 1) throw new ClipperError('sync-newer', `Flags ${flags}`);
  const isEncrypted = flags === 1;
  if (!isEncrypted && keys.length > 0) throw new ClipperError('sync-foreign', 'It is not encrypted');
  if (!isEncrypted) return gunzip(file.slice(HEADER_BYTES));
  const key = keys.find(({ id }) => id === toHex(Uint8Array.from(keyId)));
  if (!key) throw new ClipperError('sync-needs-passphrase', 'There is no key to it here');
  return gunzip(await decrypted(file, header, key));
}

function refuseOthers(kind: SealedKind, header: Bytes): void {
  const start = new TextDecoder('latin1').decode(header.subarray(0, 5));
  const isNewer = start.startsWith(MAGIC) && /^[2-9]$/.test(start.charAt(3));
  if (isNewer) throw new ClipperError('sync-newer', `Version ${start.charAt(3)}`);
  if (header.length < HEADER_BYTES || start !== MAGIC + VERSION + LETTERS[kind]) {
    throw new ClipperError('sync-foreign', `It is no ${kind} of ours`);
  }
}

async function decrypted(file: Bytes, header: Bytes, { key }: SyncKey): Promise<Bytes> {
  const iv = file.slice(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: header };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, file.slice(HEADER_BYTES + IV_BYTES)));
  } catch (cause) {
    throw new ClipperError('sync-corrupt', 'It was not made with the key, or is damaged', { cause });
  }
}
