type Bytes = Uint8Array<ArrayBuffer>;

/** The last record of a zip file without a comment. */
const END_LENGTH = 22;
/** The count that says "see the larger record". */
const MANY = 0xffff;

/**
 * The end of a zip file, with the records that a file of 65,535 entries or more needs beside it.
 *
 * `tail` is the directory and its end as fflate writes them, which counts in 16 bits. Source: APPNOTE.TXT 4.3.14–16.
 */
export function withZip64(tail: Bytes, entries: number): readonly Bytes[] {
  if (entries < MANY) return [tail];
  const directory = tail.slice(0, -END_LENGTH);
  const end = tail.slice(-END_LENGTH);
  const view = new DataView(end.buffer);
  const offset = view.getUint32(16, true);
  view.setUint16(8, MANY, true);
  view.setUint16(10, MANY, true);
  view.setUint32(12, directory.length, true);
  return [directory, largeEnd(entries, directory.length, offset), locator(offset + directory.length), end];
}

function largeEnd(entries: number, length: number, offset: number): Bytes {
  const record = new DataView(new ArrayBuffer(56));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, 44n, true); // The length of what follows.
  record.setUint16(12, 45, true); // Made by, and needs, version 4.5 of the format.
  record.setUint16(14, 45, true);
  record.setBigUint64(24, BigInt(entries), true);
  record.setBigUint64(32, BigInt(entries), true);
  record.setBigUint64(40, BigInt(length), true);
  record.setBigUint64(48, BigInt(offset), true);
  return new Uint8Array(record.buffer);
}

function locator(offset: number): Bytes {
  const record = new DataView(new ArrayBuffer(20));
  record.setUint32(0, 0x07064b50, true);
  record.setBigUint64(8, BigInt(offset), true);
  record.setUint32(16, 1, true); // One disk.
  return new Uint8Array(record.buffer);
}
