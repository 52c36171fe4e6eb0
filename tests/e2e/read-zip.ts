import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;

/** The files of a zip by their names, read by its directory as APPNOTE.TXT describes it, with Node's own inflate. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22; // The end of the directory, as no comment follows it.
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === ENTRY) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? view.getUint32(at + offset, true) : view.getUint16(at + offset, true),
    ) as [number, number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.subarray(start, start + packed);
    const isStored = view.getUint16(at + 10, true) === 0;
    files.set(name, new TextDecoder().decode(isStored ? content : inflateRawSync(content)));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
