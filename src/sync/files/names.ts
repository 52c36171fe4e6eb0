import { sha256 } from '../../clip/hash';
import type { Bytes } from '../../clip/bytes';

/** `segment`: the clips that changed since the last. `checkpoint`: those of the files that it replaces. */
export type LogKind = 'segment' | 'checkpoint';

/** The folders of a remote. */
export const LOG = 'log';
export const KEYS = 'keys';

const LETTERS: Readonly<Record<LogKind, string>> = { segment: 's', checkpoint: 'k' };

/** Only what no server takes amiss: no capitals, no dot in front, no `.gz`. At most 64 characters. */
const LOG_NAME = /^([sk])-([\da-z]{8})-[\da-z]{6}-([\da-f]{32})\.bin$/;
const PACK_PATH = /^pack\/(\d{4}-\d\d)\/p-([\da-z]{8})-([\da-f]{32})\.bin$/;
const KEY_NAME = /^k-([\da-f]{16})-(\d\d)-([\da-f]{32})\.json$/;

/** What is known of a file of the log by its name. `device` is for choosing alone: nothing's rightness hangs on it. */
export interface LogName {
  readonly kind: LogKind;
  readonly device: string;
  readonly hash: string;
}

/** Null if it is none of ours: others put files there too, such as `Thumbs.db` or copies. */
export function parseLogName(name: string): LogName | null {
  const [, letter, device = '', hash = ''] = LOG_NAME.exec(name) ?? [];
  if (letter === undefined) return null;
  return { kind: letter === LETTERS.checkpoint ? 'checkpoint' : 'segment', device, hash };
}

/** What is to be named, and by which device. */
export interface Named {
  readonly device: string;
  /** The how many-th file of the device it is. */
  readonly sequence: number;
}

/** How files get their names: from their bytes, so that a name stands for these bytes and no others. */
export interface Naming {
  readonly logName: (kind: LogKind, bytes: Bytes, named: Named) => Promise<string>;
  /** Whether these are the bytes that the name stands for. */
  readonly isNamedFor: (hash: string, bytes: Bytes) => Promise<boolean>;
}

export const NAMING: Naming = {
  async logName(kind, bytes, { device, sequence }) {
    const number = (sequence % 36 ** 6).toString(36).padStart(6, '0');
    return `${LETTERS[kind]}-${device}-${number}-${await shortHash(bytes)}.bin`;
  },
  isNamedFor: async (hash, bytes) => (await shortHash(bytes)) === hash,
};

/** First 128 bits, in hex, of SHA-256. */
export async function shortHash(bytes: Bytes): Promise<string> {
  return (await sha256(bytes)).slice(0, 32);
}

/** The path of a pack that is made now. */
export async function packPath(bytes: Bytes, device: string, now: Date): Promise<string> {
  return `pack/${now.toISOString().slice(0, 7)}/p-${device}-${await shortHash(bytes)}.bin`;
}

export function isPackPath(path: string): boolean {
  return PACK_PATH.test(path);
}

/** What is known of a pack by its path; null if it is none. */
export function parsePackPath(path: string): { folder: string; device: string; hash: string } | null {
  const [, month, device = '', hash = ''] = PACK_PATH.exec(path) ?? [];
  return month === undefined ? null : { folder: `pack/${month}`, device, hash };
}

export async function keyName(bytes: Bytes, { keyId, generation }: KeyName): Promise<string> {
  return `k-${keyId}-${String(generation).padStart(2, '0')}-${await shortHash(bytes)}.json`;
}

export interface KeyName {
  readonly keyId: string;
  /** From 1: rises with each change of the passphrase. */
  readonly generation: number;
}

/** What is known of a key file by its name; null if it is none. */
export function parseKeyName(name: string): (KeyName & { readonly hash: string }) | null {
  const [, keyId, generation = '', hash = ''] = KEY_NAME.exec(name) ?? [];
  return keyId === undefined ? null : { keyId, generation: Number(generation), hash };
}

/** The id of the key that a file of a vault wraps; null for one that wraps none. */
export function keyIdOf({ path }: { readonly path: string }): string | null {
  return parseKeyName(path.slice(KEYS.length + 1))?.keyId ?? null;
}
