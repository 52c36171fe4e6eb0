import { expect, test } from 'vitest';
import { imageFiles } from '@/src/export/image-files';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const imageOf = (bytes: Uint8Array<ArrayBuffer>) => ({ src: 'https://cdn.example/quay', mimeType: 'image/png', bytes });

test.each([
  ['is named for its bytes', latin('GIF89a\x01'), 'image/gif', /^[\da-f]{16}\.gif$/],
  [
    'that is AVIF among other brands is a file as well',
    latin('\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00miafavif'),
    'image/avif',
    /^[\da-f]{16}\.avif$/,
  ],
])('a kept picture %s', async (_, bytes, mimeType, name) => {
  const files = await imageFiles([imageOf(bytes)]);
  expect(files.get('https://cdn.example/quay')).toMatchObject({ mimeType, name: expect.stringMatching(name) });
});

test('what is no picture is no file', async () => {
  expect(await imageFiles([imageOf(latin('<svg onload="x()"/>'))])).toEqual(new Map());
});
