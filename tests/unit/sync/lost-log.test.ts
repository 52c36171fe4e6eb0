import { expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import { sendAllAgain } from '@/src/sync/send-all-again';
import { sync } from '@/src/sync/sync';
import { clipMany } from './many-clips';
import { copyOf, edit, type MemoryDisk, memoryDisk } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const { signal } = new AbortController();
const NOW = new Date('2026-02-01T00:00:00.000Z');
const now = () => NOW;
const run = (disk: MemoryDisk, remote: MemoryRemote) =>
  sync({ remote, store: memorySyncStore(disk), signal, now, app: '1.0.0' });

/** What a browser finds that comes later. */
async function found(remote: MemoryRemote): Promise<MemoryDisk['rows']> {
  const late = memoryDisk('cccccccc');
  expect((await run(late, remote)).error).toBeNull();
  return late.rows;
}

const WAYS: readonly (readonly [string, (lost: MemoryRemote, b: MemoryDisk, before: MemoryRemote) => Promise<void>])[] =
  [
    [
      'emptied, and filled again by another browser that had not heard of them',
      async (remote, b) => {
        remote.files.clear();
        await sendAllAgain({ store: memorySyncStore(b), remote, signal, now });
        await run(b, remote);
      },
    ],
    [
      'put back to what it was',
      async (remote, _b, before) => {
        remote.files.clear();
        for (const [path, { bytes }] of before.files) remote.set(path, bytes);
      },
    ],
  ];

test.each(WAYS)('a clip and an edit are sent again into a folder that was %s', async (_way, lose) => {
  const [remote, before] = [memoryRemote(now), memoryRemote(now)];
  const [a, b] = [memoryDisk('aaaaaaaa'), memoryDisk('bbbbbbbb')];
  await clipMany(a, [0, 2], 10);
  for (const disk of [a, b, a]) await run(disk, remote);
  for (const [path, { bytes }] of remote.files) before.set(path, bytes);
  const first = [...a.rows.values()][0] as Clip;
  edit(a, { ...first, tags: ['told'] }, NOW);
  await clipMany(a, [2, 3], 10);
  for (const disk of [a, a]) await run(disk, remote);
  await lose(remote, b, before);
  for (const disk of [a, a]) expect((await run(disk, remote)).error).toBeNull();
  expect(await found(remote)).toEqual(a.rows);
  expect(a.rows.size).toBe(3);
  // And once they are there, nothing is sent any more.
  const requests = (await run(copyOf(a), remote)).requests;
  expect(requests).toBe(1);
});
