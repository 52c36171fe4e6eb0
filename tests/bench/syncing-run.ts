import { joinFolder } from '@/src/sync/join-folder';
import { randomBytes } from '@/src/sync/random';
import type { OpenRemote } from '@/src/sync/remotes/remote-kind';
import { sync, type SyncOptions } from '@/src/sync/sync';
import { openRemote } from '../sync/open-remote.ts';
import type { RealServer } from '../sync/servers/real-server.ts';
import type { MemoryDisk } from '../unit/sync/memory-browser.ts';
import { memorySyncStore } from '../unit/sync/memory-sync-store.ts';
import { type Meter, meterBefore } from './syncing-meter.ts';

/** The bytes of a text, which no packing makes smaller: about what an article of 30 kB packs to. */
export const TEXT_BYTES = 12_000;

/** Where a library is kept unless a person chooses: the longer its name, the longer are listings. */
const FOLDER = { folder: 'Cuttings', prefix: 'cuttings' };

/** Works with a new server that has nothing stored, as somebody who has an account there. */
export async function withServer<T>(
  kind: RealServer,
  work: (remote: OpenRemote, meter: Meter) => Promise<T>,
): Promise<T> {
  const server = await kind.start();
  const meter = await meterBefore(server.port);
  try {
    const settings = { ...server.settingsAt(meter.port), ...FOLDER };
    return await work(openRemote(kind, settings, { fetch: meter.fetch }), meter);
  } finally {
    await meter.stop();
    await server.stop();
  }
}

/** Begins or joins the encrypted library on a remote. */
export function joinAs(disk: MemoryDisk, remote: OpenRemote): Promise<void> {
  const { signal } = new AbortController();
  const options = { remote, store: memorySyncStore(disk), random: randomBytes, signal };
  return joinFolder(options, 'correct horse battery staple');
}

/** One run of sync. @throws Error when anything at all is wrong after it. */
export async function runOnce(
  disk: MemoryDisk,
  remote: OpenRemote,
  onProgress: SyncOptions['onProgress'] = () => undefined,
): Promise<void> {
  const { signal } = new AbortController();
  const options = { remote, store: memorySyncStore(disk), signal, now: () => new Date(), app: '1.0.0', onProgress };
  const { error, paused, faults } = await sync(options);
  if (error) throw error;
  if (paused || faults.length > 0) throw new Error(`Not all was synced: ${paused} ${JSON.stringify(faults)}`);
}

/** @throws Error unless a browser has so many clips and their texts. */
export function demandAll({ rows, blobs }: MemoryDisk, clips: number): void {
  if (rows.size === clips && blobs.size === clips) return;
  throw new Error(`Of ${clips} clips ${rows.size} have come, and ${blobs.size} texts`);
}
