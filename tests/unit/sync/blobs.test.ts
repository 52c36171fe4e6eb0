import { describe, expect, test } from 'vitest';
import { bodyHash } from '@/src/clip/hash';
import { decodeBody, encodeBody } from '@/src/sync/files/body-blob';
import { shortHash } from '@/src/sync/files/names';
import { decodePictures, encodePictures } from '@/src/sync/files/pictures-blob';
import { partsOf } from '@/src/sync/engine/pack-parts';
import { fc } from '../../laws';
import { aChange } from '../a-change';

const CHANGES = [null, [], [aChange()]] as const;

describe.each(CHANGES)('a text with %j left out', (changes) => {
  test('comes back from its blob as it was', async () => {
    const text = { html: '<p>é</p>', text: 'é', changes };
    const hash = await bodyHash(text);
    expect(await decodeBody(hash, encodeBody({ hash, ...text }))).toEqual({ hash, ...text });
    const other = encodeBody({ hash, ...text, html: '<p>e</p>' });
    await expect(decodeBody(hash, other)).rejects.toMatchObject({ code: 'sync-corrupt' });
  });
});

test.each(['', 'null', '{}', '{"html":1}', '<html>'])('a blob of %j is no text', async (json) => {
  await expect(decodeBody('0'.repeat(64), new TextEncoder().encode(json))).rejects.toMatchObject({
    code: 'sync-corrupt',
  });
});

test('pictures come back from their blob as they were, but for what is none', async () => {
  const bytes = Uint8Array.from([1, 2, 3]);
  const pictures = [
    { src: 'https://news.example/a.png', mimeType: 'image/png', bytes },
    { src: 'https://news.example/b.svg', mimeType: 'image/svg+xml', bytes },
    { src: 'javascript:alert(1)', mimeType: 'image/png', bytes },
  ];
  const blob = encodePictures(pictures);
  expect(await decodePictures(await shortHash(blob), blob)).toEqual(pictures.slice(0, 1));
  await expect(decodePictures('0'.repeat(32), blob)).rejects.toMatchObject({ code: 'sync-corrupt' });
  const cut = blob.slice(0, -1);
  await expect(decodePictures(await shortHash(cut), cut)).rejects.toMatchObject({ code: 'sync-corrupt' });
});

test('all wanted blobs of a pack are in one of its parts, and no part is asked for twice', () => {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.boolean()), { minLength: 1, maxLength: 60 });
  const property = fc.property(sizes, (drawn) => {
    const packBytes = drawn.reduce((sum, [size]) => sum + size, 0);
    let offset = 0;
    const all = drawn.map(([sizeBytes, isWanted], i) => {
      offset += sizeBytes;
      const place = { pack: 'pack', offset: offset - sizeBytes, sizeBytes, packBytes };
      return { isWanted, blob: { id: String(i), place } };
    });
    const wanted = all.filter(({ isWanted }) => isWanted).map(({ blob }) => blob);
    const parts = partsOf(wanted);
    expect(parts.flatMap(({ blobs }) => blobs)).toEqual(wanted);
    for (const { range, blobs } of parts) {
      for (const { place } of blobs) {
        expect(place.offset).toBeGreaterThanOrEqual(range.start);
        expect(place.offset + place.sizeBytes).toBeLessThanOrEqual(range.end);
      }
    }
    for (const [i, { range }] of parts.entries())
      expect(range.start).toBeGreaterThanOrEqual(parts[i - 1]?.range.end ?? 0);
    const size = wanted.reduce((sum, { place }) => sum + place.sizeBytes, 0);
    if (size > packBytes * 0.3) expect(parts.length).toBe(1);
  });
  fc.assert(property);
});
