import type { Bytes } from '../clip/bytes';

/** What the records of a zip file say of an entry. */
export interface ZipRecord {
  readonly name: Uint8Array;
  /** See `zipTime`. */
  readonly time: number;
  readonly isStored: boolean;
  readonly crc: number;
  readonly length: number;
  readonly packedLength: number;
}

/** The directory of a zip file. */
export interface ZipDirectory {
  readonly entries: number;
  readonly length: number;
  readonly offset: number;
}

/** What says "see the larger field", in 16 and in 32 bits. */
const MANY = 0xffff;
const FAR = 0xffffffff;
/** Version 2.0 of the format, and 4.5, which has larger fields. */
const VERSION = 20;
const LARGE_VERSION = 45;
const UTF8 = 0x800;
const DEFLATED = 8;

/** A record, field by field: pairs of its bytes, 2, 4 or 8, and its value. */
type Fields = readonly (readonly [bytes: 2 | 4 | 8, value: number])[];

/** What stands before an entry's bytes. Source of all these: APPNOTE.TXT 4.3. */
export function localHeader(record: ZipRecord): Bytes {
  return packed([[4, 0x04034b50], [2, VERSION], ...described(record), [2, 0]], record.name);
}

/** What the directory says of an entry whose header is at `offset`. */
export function directoryEntry(record: ZipRecord, offset: number): Bytes {
  const isFar = offset >= FAR;
  const version = isFar ? LARGE_VERSION : VERSION;
  const head: Fields = [[4, 0x02014b50], [2, version], [2, version], ...described(record)];
  const larger: Fields = isFar
    ? [
        [2, 1],
        [2, 8],
        [8, offset],
      ]
    : [];
  const extra = packed(larger);
  // Comment, disk, two kinds of attributes, place.
  const rest: Fields = [
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(offset, FAR)],
  ];
  return packed([...head, ...rest], record.name, extra);
}

/** The end of the file, with the records that a file of 65,535 entries or 4 GB needs. */
export function directoryEnd({ entries, length, offset }: ZipDirectory): Bytes {
  const isLarge = entries >= MANY || length >= FAR || offset >= FAR;
  const [few, short, near] = isLarge ? [MANY, FAR, FAR] : [entries, length, offset];
  const end: Fields = [
    [4, 0x06054b50],
    [4, 0],
    [2, few],
    [2, few],
    [4, short],
    [4, near],
    [2, 0],
  ];
  return packed(isLarge ? [...largeEnd({ entries, length, offset }), ...end] : end);
}

function largeEnd({ entries, length, offset }: ZipDirectory): Fields {
  return [
    [4, 0x06064b50],
    [8, 44], // The length of what follows.
    [2, LARGE_VERSION],
    [2, LARGE_VERSION],
    [8, 0], // One disk.
    [8, entries],
    [8, entries],
    [8, length],
    [8, offset],
    [4, 0x07064b50],
    [4, 0],
    [8, offset + length],
    [4, 1],
  ];
}

function described({ name, time, isStored, crc, length, packedLength }: ZipRecord): Fields {
  const isAscii = name.every((byte) => byte < 0x80);
  return [
    [2, isAscii ? 0 : UTF8],
    [2, isStored ? 0 : DEFLATED],
    [4, time],
    [4, crc],
    [4, packedLength],
    [4, length],
    [2, name.length],
  ];
}

function packed(fields: Fields, ...after: readonly Uint8Array[]): Bytes {
  const parts = [fields.reduce((sum, [bytes]) => sum + bytes, 0), ...after.map(({ length }) => length)];
  const record = new Uint8Array(parts.reduce((sum, length) => sum + length, 0));
  const view = new DataView(record.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) view.setBigUint64(at, BigInt(value), true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += bytes;
  }
  for (const part of after) {
    record.set(part, at);
    at += part.length;
  }
  return record;
}

/** A time of ISO 8601 as the format has it, in the zone of this machine, within the years it knows. */
export function zipTime(time: string): number {
  const date = new Date(time);
  const known = date.getFullYear() >= 1980 && date.getFullYear() < 2100 ? date : new Date(1980, 0, 1);
  const day = ((known.getFullYear() - 1980) << 9) | ((known.getMonth() + 1) << 5) | known.getDate();
  const clock = (known.getHours() << 11) | (known.getMinutes() << 5) | (known.getSeconds() >> 1);
  return ((day << 16) | clock) >>> 0;
}
