import { describe, expect, onTestFinished, test } from 'vitest';
import { SEED } from '../laws.ts';
import type { MemoryDisk } from '../unit/sync/memory-browser';
import { chaosDevices, runSync } from './chaos-devices.ts';
import { chaosProxy } from './chaos-proxy.ts';
import { openRemote } from './open-remote.ts';
import { seeded } from './seeded.ts';
import { SERVERS } from './servers/servers.ts';

const ROUNDS = 45;
/** When each browser has synced on so many days without a fault, all of them have all. */
const LAST_DAYS = 4;

describe.each(SERVERS)(`$name, with seed ${SEED}`, (kind) => {
  test.each([8, 25])('with %d of 100 requests befallen, three browsers have the same in the end', async (percent) => {
    const server = await kind.start();
    const proxy = await chaosProxy(server.port, { seed: SEED + percent, rate: percent / 100 });
    onTestFinished(async () => {
      await proxy.stop();
      await server.stop();
    });
    const random = seeded(SEED * 1_000 + percent);
    const devices = chaosDevices();
    // Opened anew each time, as by a background that has just been started: the last run may have ended anywhere.
    const synced = (disk: MemoryDisk, day: number) =>
      runSync(disk, openRemote(kind, server.settingsAt(proxy.port)), day);

    const reports = [];
    for (let round = 0; round < ROUNDS; round += 1) reports.push(await synced(devices.act(random), 0));
    const befallen = proxy.passed.filter(({ fault }) => fault !== null);
    expect(befallen.length).toBeGreaterThan((proxy.passed.length * percent) / 200);
    expect(reports.filter(({ error }) => error).length).toBeGreaterThan(0);

    proxy.heal();
    const last = [];
    // A day apart: what could not be read five times is only tried again then.
    for (let day = 1; day <= LAST_DAYS; day += 1) {
      for (const disk of devices.disks) last.push(await synced(disk, day));
    }
    for (const disk of devices.disks) {
      expect(devices.lostOn(disk)).toEqual([]);
      expect(disk.rows).toEqual(devices.disks[0]?.rows);
      expect([disk.outbox.size, disk.edits.size, disk.queued]).toEqual([0, 0, null]);
      // A checkpoint that arrived cut is left where it is: all that it holds is in the files that it was to replace.
      expect([...disk.faults.keys()].filter((path) => !path.startsWith('log/k-'))).toEqual([]);
    }
    for (const report of last.slice(-3)) expect(report).toMatchObject({ error: null, paused: null, sent: 0 });
  });
});
