import { describe, expect, test } from 'vitest';
import { SYNC_LIMITS } from '@/src/sync/engine/run';
import { joinAs, runOnce, TEXT_BYTES, withServer } from '../bench/syncing-run.ts';
import { clipMany } from '../unit/sync/many-clips.ts';
import { memoryDisk } from '../unit/sync/memory-browser.ts';
import { APACHE } from './servers/apache.ts';
import { SERVERS } from './servers/servers.ts';

const FOREVER = new AbortController().signal;

describe.each(SERVERS)('$name', (kind) => {
  test('tells in less than 2 KB, headers and all, that nothing is new in a log that is quiet', async () => {
    await withServer(kind, async (remote, meter) => {
      for (let i = 0; i < SYNC_LIMITS.quietFiles; i++) {
        const name = `s-abcdefgh-00000${i}-${'0123456789abcdef'.repeat(2)}.bin`;
        await remote.put(`log/${name}`, new Uint8Array(1_000_000), FOREVER);
      }
      meter.lap();
      expect(await remote.list('log', FOREVER)).toHaveLength(SYNC_LIMITS.quietFiles);
      expect(meter.lap()).toMatchObject({ requests: 1, receivedBytes: expect.toSatisfy((bytes) => bytes < 2_000) });
    });
  });
});

test('10,000 clips are sent in at most 40 requests, those for folders too', { timeout: 240_000 }, async () => {
  const library = memoryDisk('aaaaaaaa');
  await clipMany(library, [0, 10_000], TEXT_BYTES);
  await withServer(APACHE, async (remote, meter) => {
    await joinAs(library, remote);
    meter.lap();
    await runOnce(library, remote);
    expect(meter.lap().requests).toBeLessThanOrEqual(40);
  });
});
