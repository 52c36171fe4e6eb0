import { expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { received } from '@/src/sync/engine/absorb';
import { clipOf, docOf } from '@/src/sync/merge/clip-document';
import { randomBytes } from '@/src/sync/random';
import { aClip } from './a-clip';

const MANY = 130_000;

test.each(['t', 'f'])('a document with an entry of the map %s any number of times is read', (map) => {
  const document = new Doc();
  document.transact(() => {
    for (let i = 0; i < MANY; i++) document.getMap(map).set(`a|${i.toString(36)}`, map === 't' ? 1 : [1, 1]);
  });
  const clip = aClip({ tags: ['a'] });
  const kept = { id: clip.id, state: docOf(clip), edit: null };
  const joined = received(kept, Uint8Array.from(encodeStateAsUpdate(document)), randomBytes);
  expect(clipOf(joined?.state ?? new Uint8Array([0, 0]))).toEqual(clip);
});
