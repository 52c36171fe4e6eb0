import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withZip64 } from '@/src/export/zip64';
import { namesInZip } from './names-in-zip';

const END_LENGTH = 22;

test.each([
  [3, 0],
  [65_534, 0],
  [65_535, 56 + 20],
  [65_600, 56 + 20],
])('withZip64 counts %i entries', (count, added) => {
  const names = Array.from({ length: count }, (_, index) => `${index}.md`);
  const empty = new Uint8Array();
  const zip = new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, empty])), { level: 0 }));
  const directory = new DataView(zip.buffer).getUint32(zip.length - END_LENGTH + 16, true);

  const parts = [zip.slice(0, directory), ...withZip64(zip.slice(directory), count)];

  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  expect(length).toBe(zip.length + added);
  expect(namesInZip(whole)).toEqual({
    count,
    names: names.toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)),
  });
});
