import { expect, test } from 'vitest';
import { sha256 } from '@/src/clip/hash';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { sync } from '@/src/sync/sync';
import { aClip, aRevision } from './a-clip';
import { edit, type MemoryDisk, memoryDisk } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const NOW = new Date('2026-02-01T00:00:00.000Z');

function run(disk: MemoryDisk, remote: MemoryRemote) {
  const { signal } = new AbortController();
  return sync({ remote, store: memorySyncStore(disk), signal, now: () => NOW, app: '1.0.0' });
}

test('what is clipped in one browser is in the other, with its text', async () => {
  const remote = memoryRemote();
  const [a, b] = [memoryDisk('aaaaaaaa'), memoryDisk('bbbbbbbb')];
  const text = new TextEncoder().encode('a text');
  const body = await sha256(text);
  const clip = aClip({ revisions: [aRevision({ body })], tags: ['x', 'a'] });
  a.blobs.set(bodyBlobId(body), text);
  edit(a, clip, NOW);
  await run(a, remote);
  await run(a, remote);
  await run(b, remote);
  await run(b, remote);
  expect(b.rows.get(clip.id)).toEqual(clip);
  expect(b.blobs.get(bodyBlobId(body))).toEqual(text);
});
