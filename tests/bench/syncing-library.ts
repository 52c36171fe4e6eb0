import type { OpenRemote } from '@/src/sync/remotes/remote-kind';
import { clipMany } from '../unit/sync/many-clips.ts';
import { copyOf, type MemoryDisk, memoryDisk } from '../unit/sync/memory-browser.ts';
import type { Cost, Meter } from './syncing-meter.ts';
import { demandAll, joinAs, runOnce, TEXT_BYTES } from './syncing-run.ts';

/** What a person waits for, one after the other. */
export type Step = 'send' | 'join' | 'list' | 'texts' | 'poll' | 'sendOne' | 'receiveOne';

export interface SyncedLibrary {
  readonly costs: Readonly<Record<Step, Cost>>;
  /** By how much a listing is longer for one more file in it. */
  readonly listedBytes: number;
}

/** Sends a library to a server that has nothing stored, and receives it in another browser. */
export async function syncLibrary(library: MemoryDisk, remote: OpenRemote, meter: Meter): Promise<SyncedLibrary> {
  const [a, b] = [copyOf(library), memoryDisk('bbbbbbbb')];
  const clips = a.rows.size;
  const costOf = async (work: Promise<void>) => {
    await work;
    return meter.lap();
  };
  await joinAs(a, remote);
  meter.lap();
  const send = await costOf(runOnce(a, remote));
  // Whether the packs have arrived is asked for by the next run.
  await costOf(runOnce(a, remote));
  const join = await costOf(joinAs(b, remote));
  let list: Cost | null = null;
  const texts = await costOf(
    runOnce(b, remote, ({ step }) => {
      if (step === 'fetch-texts') list ??= meter.lap();
    }),
  );
  demandAll(b, clips);
  const poll = await costOf(runOnce(b, remote));
  await clipMany(a, [clips, clips + 1], TEXT_BYTES);
  meter.lap();
  const sendOne = await costOf(runOnce(a, remote));
  const receiveOne = await costOf(runOnce(b, remote));
  demandAll(b, clips + 1);
  const longer = await costOf(runOnce(b, remote));
  return {
    costs: { send, join, list: list ?? texts, texts, poll, sendOne, receiveOne },
    listedBytes: longer.receivedBytes - poll.receivedBytes,
  };
}
