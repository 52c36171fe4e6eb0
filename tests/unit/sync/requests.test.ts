import { beforeAll, describe, expect, test } from 'vitest';
import type { Remote } from '@/src/sync/remote';
import { sync, type SyncReport } from '@/src/sync/sync';
import { clipMany } from './many-clips';
import { edit, type MemoryDisk, memoryDisk } from './memory-browser';
import { memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const NOW = new Date('2026-02-01T00:00:00.000Z');

/** How many bytes a WebDAV server answers for each file of a listing, at most. */
const LISTED_BYTES = 330;

function run(disk: MemoryDisk, remote: Remote): Promise<SyncReport> {
  const { signal } = new AbortController();
  return sync({ remote, store: memorySyncStore(disk), signal, now: () => NOW, app: '1.0.0' });
}

describe('a library of 10,000 clips', () => {
  const remote = memoryRemote(() => NOW);
  const [a, b] = [memoryDisk('aaaaaaaa'), memoryDisk('bbbbbbbb')];

  beforeAll(() => clipMany(a, [0, 10_000], 12_000), 60_000);

  test('is sent in at most 40 requests', { timeout: 120_000 }, async () => {
    const { requests, sentBlobs, sent, error } = await run(a, remote);
    expect({ error, sentBlobs, sent }).toEqual({ error: null, sentBlobs: 10_000, sent: 10_000 });
    expect(requests).toBeLessThanOrEqual(40);
    await run(a, remote);
  });

  test('is a list in another browser after at most 5 requests, and has its texts after those of its packs', {
    timeout: 120_000,
  }, async () => {
    let requestsUntilTexts = 0;
    const watched: Remote = {
      ...remote,
      get(path, signal, range) {
        if (!path.startsWith('pack/')) requestsUntilTexts++;
        return remote.get(path, signal, range);
      },
      list(folder, signal) {
        requestsUntilTexts++;
        return remote.list(folder, signal);
      },
    };
    const { requests, fetchedBlobs } = await run(b, watched);
    expect(requestsUntilTexts).toBeLessThanOrEqual(5);
    expect(b.rows.size).toBe(10_000);
    expect(fetchedBlobs).toBe(10_000);
    expect(requests).toBeLessThanOrEqual(5 + 35);
  });

  test('asks once for what is new, and is told so in less than 2 KB', async () => {
    const listed = await remote.list('log', new AbortController().signal);
    expect(listed.length * LISTED_BYTES).toBeLessThan(2_000);
    for (const disk of [a, b]) expect(await run(disk, remote)).toMatchObject({ requests: 1, sentBytes: 0 });
  });

  test('sends a new clip in at most 4 requests, which the other gets in 2 and one for its text', async () => {
    await clipMany(a, [10_000, 10_001], 11_000);
    expect((await run(a, remote)).requests).toBeLessThanOrEqual(4);
    const { requests, fetchedBlobs, received } = await run(b, remote);
    expect({ requests, fetchedBlobs, received }).toEqual({ requests: 3, fetchedBlobs: 1, received: 1 });
    // That the pack has arrived is asked for once, with the next run, and of four files of the log one is made.
    expect((await run(a, remote)).requests).toBe(2 + 2 + 4);
    for (const disk of [b, a, b]) await run(disk, remote);
    for (const disk of [a, b]) expect((await run(disk, remote)).requests).toBe(1);
    expect((await remote.list('log', new AbortController().signal)).length).toBeLessThanOrEqual(3);
  });

  test('keeps both tags that two browsers give a clip at once', async () => {
    const [clip] = [...a.rows.values()];
    if (!clip) throw new RangeError('No clip');
    edit(a, { ...clip, tags: [...clip.tags, 'from a'] }, NOW);
    edit(b, { ...clip, tags: [...clip.tags, 'from b'] }, NOW);
    for (const disk of [a, b, a]) expect((await run(disk, remote)).sentBytes).toBeLessThan(2_000);
    for (const { rows } of [a, b]) {
      expect(rows.get(clip.id)?.tags.toSorted()).toEqual([...clip.tags, 'from a', 'from b'].toSorted());
    }
  });
});
