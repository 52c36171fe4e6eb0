import { ClipperError } from '../../clip/errors';
import { parseKeyFile } from '../../clip/schema/key-file';
import { type Bytes, fromHex, toHex } from '../../clip/bytes';
import type { SyncKey } from '../files/envelope';
import type { Random } from '../random';

/** A key of a library, wrapped under a passphrase, as it lies on the remote. */
export interface KeyFile {
  readonly v: 1;
  /** 16 hex digits. */
  readonly keyId: string;
  readonly kdf: {
    readonly name: 'PBKDF2-SHA256';
    readonly iterations: number;
    /** Hex. */
    readonly salt: string;
  };
  /** Hex: the IV, and the key encrypted under AES-256-GCM with the key's id as additional data. */
  readonly wrapped: string;
}

/** A key that can be wrapped: what is kept of it afterwards cannot. */
export interface RawKey {
  readonly id: string;
  readonly bytes: Bytes;
}

const ITERATIONS = 600_000;
const IV_BYTES = 12;

/** A random key under a random id. */
export function newRawKey(random: Random): RawKey {
  return { id: toHex(random(8)), bytes: random(32) };
}

/** The key as it is used: it cannot be read out any more. */
export async function importKey({ id, bytes }: RawKey): Promise<SyncKey> {
  return { id, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}

/** Wraps a key under a passphrase. Takes some tenths of a second: so does each guess. */
export async function wrapKey({ id, bytes }: RawKey, passphrase: string, random: Random): Promise<KeyFile> {
  const kdf = { name: 'PBKDF2-SHA256', iterations: ITERATIONS, salt: toHex(random(16)) } as const;
  const iv = random(IV_BYTES);
  const wrapping = await wrappingKey(passphrase, kdf);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: fromHex(id) }, wrapping, bytes);
  return { v: 1, keyId: id, kdf, wrapped: toHex(iv) + toHex(new Uint8Array(sealed)) };
}

/** The key in a file; null when the passphrase is not the one it was wrapped under. */
export async function unwrapKey({ keyId, kdf, wrapped }: KeyFile, passphrase: string): Promise<RawKey | null> {
  const wrapping = await wrappingKey(passphrase, kdf);
  const bytes = fromHex(wrapped);
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: fromHex(keyId) };
  try {
    const key = new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapping, bytes.slice(IV_BYTES)));
    return { id: keyId, bytes: key };
  } catch {
    return null;
  }
}

/**
 * What a key file says.
 *
 * @throws ClipperError `sync-corrupt`, `sync-newer`.
 */
export function readKeyFile(text: string): KeyFile {
  const file = parseKeyFile(text);
  if (file === 'newer') throw new ClipperError('sync-newer', 'A key file of a newer version');
  if (!file) throw new ClipperError('sync-corrupt', 'It is no key file');
  return file;
}

async function wrappingKey(passphrase: string, { iterations, salt }: KeyFile['kdf']): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(tidied(passphrase));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromHex(salt) };
  return crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** However it was typed: one space between words, and the same bytes for letters that look the same. */
function tidied(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}
