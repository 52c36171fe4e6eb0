import { expect, test } from 'vitest';
import { SYNC_LIMITS } from '@/src/sync/engine/run';
import { TARGET_BYTES } from '@/src/sync/engine/target';
import { sync } from '@/src/sync/sync';
import { fc, runs } from '../../laws';
import { clipMany } from './many-clips';
import { edit, type MemoryDisk, memoryDisk } from './memory-browser';
import { memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const BROWSERS = 6;
const START_MS = Date.parse('2026-02-01T00:00:00.000Z');

/** Who clips how much, edits a clip if there is one, and then syncs; and whether all others do then. */
interface Writing {
  readonly browser: number;
  readonly clips: number;
  readonly isRead: boolean;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  browser: fc.nat(BROWSERS - 1),
  clips: fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(30) }),
  isRead: fc.boolean(),
});

const writings = fc.array(writing, { minLength: 1, maxLength: 25, size: 'max' });

/** The sizes of the files of the log once nobody has written anything for a while, and the requests that each asks then. */
async function quietLog(written: readonly Writing[], targetBytes: number) {
  let ms = START_MS;
  const remote = memoryRemote(() => new Date(ms));
  const disks = Array.from({ length: BROWSERS }, (_, i) => {
    const disk = memoryDisk(`device0${i}`);
    return { ...disk, state: { ...disk.state, targetBytes } };
  });
  const { signal } = new AbortController();
  const run = (disk: MemoryDisk) => {
    ms += 60_000;
    return sync({ remote, store: memorySyncStore(disk), signal, now: () => new Date(ms), app: '1.0.0' });
  };
  const runAll = async () => {
    const requests = [];
    for (const disk of disks) requests.push((await run(disk)).requests);
    return requests;
  };
  let clips = 0;
  for (const { browser, clips: more, isRead } of written) {
    const disk = disks[browser] ?? memoryDisk('nobody00');
    const [clip] = [...disk.rows.values()];
    if (clip) edit(disk, { ...clip, title: `Title ${ms}` }, new Date(ms));
    await clipMany(disk, [clips, (clips += more)], 10);
    await run(disk);
    if (isRead) await runAll();
  }
  // Read by all, made few by who wrote last, read by the others, and then there is nothing to do.
  for (let round = 0; round < 3; round++) await runAll();
  const requests = await runAll();
  const sizes = (await remote.list('log', signal)).map(({ sizeBytes }) => sizeBytes);
  return { sizes, requests };
}

test.each([
  ['a log that one file could hold', TARGET_BYTES],
  ['a log that takes several files', 16_000],
])(
  'however many browsers have written, and however often, few files are left of %s',
  {
    timeout: 120_000,
  },
  async (_name, targetBytes) => {
    const property = fc.asyncProperty(writings, async (written) => {
      const { sizes, requests } = await quietLog(written, targetBytes);
      const full = sizes.filter((size) => size > targetBytes / 2).length;
      expect(sizes.length).toBeLessThanOrEqual(Math.max(SYNC_LIMITS.quietFiles, full + 2));
      expect(requests).toEqual(Array.from({ length: BROWSERS }, () => 1));
    });
    await fc.assert(property, { numRuns: runs(10), endOnFailure: true });
  },
);
