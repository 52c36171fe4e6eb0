/** What the directory of a zip file says, read by hand: the count of entries, and their names, which are UTF-8. */
export function namesInZip(zip: Uint8Array<ArrayBuffer>): {
  readonly count: number;
  readonly names: readonly string[];
} {
  const view = new DataView(zip.buffer);
  const end = endOf(view);
  const names: string[] = [];
  for (let at = end.offset; view.getUint32(at, true) === 0x02014b50; ) {
    const length = view.getUint16(at + 28, true);
    const bytes = zip.subarray(at + 46, at + 46 + length);
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const isAscii = bytes.every((byte) => byte < 0x80);
    names.push(isUtf8 || isAscii ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : 'not marked as UTF-8');
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { count: end.count, names };
}

/** The end record, or the larger one that it points to. Source: APPNOTE.TXT 4.3.14–16. */
function endOf(view: DataView): { readonly count: number; readonly offset: number } {
  const end = view.byteLength - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of the directory');
  const count = view.getUint16(end + 10, true);
  if (count !== 0xffff) return { count, offset: view.getUint32(end + 16, true) };
  const large = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(end - 20, true) !== 0x07064b50 || view.getUint32(large, true) !== 0x06064b50)
    throw new Error('no larger end');
  return { count: Number(view.getBigUint64(large + 32, true)), offset: Number(view.getBigUint64(large + 48, true)) };
}
