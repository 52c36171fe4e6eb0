import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipWriter } from '@/src/export/zip';
import { directoryEnd, directoryEntry, zipTime } from '@/src/export/zip-records';
import { fc } from '../../laws';
import { namesInZip } from './names-in-zip';

const TIME = '2026-01-02T03:04:06.000Z';
const RECORD = { time: zipTime(TIME), isStored: true, crc: 0, length: 0, packedLength: 0 };

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

test.each([3, 65_534, 65_535])('a zip of %i files names them all', { timeout: 60_000 }, (count) => {
  const zip = zipWriter();
  const parts = Array.from({ length: count }, (_, i) =>
    zip.add({ name: `${i}`, content: '', modifiedTime: TIME, isStored: true }),
  );
  const whole = joined([...parts.flat(), ...zip.end()]);
  expect(namesInZip(whole)).toEqual({ count, names: Array.from({ length: count }, (_, i) => `${i}`) });
});

test('any files come back as they were', () => {
  const file = fc.record({
    name: fc.string({ unit: 'grapheme' }).map((name) => `f${name}`),
    content: fc.uint8Array(),
    isStored: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ name }) => name }), (files) => {
      const zip = zipWriter();
      const parts = files.flatMap(({ content, ...each }) =>
        zip.add({ ...each, content: new Uint8Array(content), modifiedTime: TIME }),
      );
      const read = unzipSync(joined([...parts, ...zip.end()]));
      expect(Object.entries(read)).toEqual(expect.arrayContaining(files.map(({ name, content }) => [name, content])));
    }),
  );
});

test('an entry says its size before its bytes, and is no longer than it must be', () => {
  const zip = zipWriter();
  const [header = new Uint8Array(), content = new Uint8Array()] = zip.add({
    name: 'mimetype',
    content: 'application/epub+zip',
    modifiedTime: TIME,
    isStored: true,
  });
  const view = new DataView(header.buffer);
  expect(header).toHaveLength(30 + 'mimetype'.length);
  expect([6, 8, 28].map((at) => view.getUint16(at, true))).toEqual([0, 0, 0]); // Flags, method, extra field.
  expect([18, 22].map((at) => view.getUint32(at, true))).toEqual([20, 20]);
  expect(strFromU8(content)).toBe('application/epub+zip');
});

test.each([
  [0xfffffffe, 0],
  [0xffffffff, 12],
  [5 * 2 ** 32 + 7, 12],
])('an entry at byte %i has %i bytes more for its place', (offset, more) => {
  const line = directoryEntry({ ...RECORD, name: new Uint8Array([65]) }, offset);
  const view = new DataView(line.buffer);
  expect(line).toHaveLength(46 + 1 + more);
  const near = view.getUint32(42, true);
  expect(near === 0xffffffff ? Number(view.getBigUint64(47 + 4, true)) : near).toBe(offset);
});

test('the end of a zip of 20 GB says where its directory is', () => {
  const offset = 5 * 2 ** 32 + 7;
  const end = directoryEnd({ entries: 3, length: 150, offset });
  const view = new DataView(end.buffer);
  expect(view.getUint32(end.length - 6, true)).toBe(0xffffffff);
  const [record, locator] = [0, 56];
  expect(view.getUint32(record, true)).toBe(0x06064b50);
  expect([24, 32, 40, 48].map((at) => Number(view.getBigUint64(at, true)))).toEqual([3, 3, 150, offset]);
  expect(view.getUint32(locator, true)).toBe(0x07064b50);
  expect(Number(view.getBigUint64(locator + 8, true))).toBe(offset + 150);
});

test.each(['1970-01-01T00:00:00Z', '2150-01-01T00:00:00Z', 'never'])(
  'the time %s is one that the format knows',
  (time) => {
    expect(zipTime(time) >>> 16).toBe((1 << 5) | 1);
  },
);
