import { SERVERS } from '../sync/servers/servers.ts';
import { clipMany } from '../unit/sync/many-clips.ts';
import { memoryDisk } from '../unit/sync/memory-browser.ts';
import type { Row } from './numbers.ts';
import { syncLibrary } from './syncing-library.ts';
import { costRows, listedRows, type SyncedThrough } from './syncing-rows.ts';
import { TEXT_BYTES, withServer } from './syncing-run.ts';

/** How many clips are synced: by their times it is seen whether one more costs as much as the first. */
const SIZES = [100, 1_000, 10_000] as const;

/**
 * What it costs to sync libraries of several sizes through each server, encrypted, over loopback. The engine, the remotes
 * and HTTP are the extension's own, in Node; what a browser keeps is kept in memory. The last two servers run in this
 * very process, and their time with it.
 */
export async function benchSyncing(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let synced: SyncedThrough[] = [];
  for (const clips of SIZES) {
    synced = [];
    const library = memoryDisk('aaaaaaaa');
    await clipMany(library, [0, clips], TEXT_BYTES);
    for (const kind of SERVERS) {
      const measured = await withServer(kind, (remote, meter) => syncLibrary(library, remote, meter));
      synced.push({ ...measured, server: kind.name, clips });
    }
    rows.push(...costRows(synced));
  }
  return [...rows, ...listedRows(synced)];
}
