import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { round } from './numbers.ts';

/** How often it is looked at: a collection takes a while itself. */
const EVERY_MS = { asIs: 20, collected: 200 } as const;

/** What a document or a worker has in memory while it works, in bytes: heap, and buffers beside it. */
export interface Memory {
  readonly before: number;
  readonly peak: number;
  readonly after: number;
}

/**
 * The memory of what is behind a session while something is done; before and after it without what is of no use any more.
 *
 * The peak has that too (`asIs`: what the machine must have), or is what is in use at once (`collected`).
 */
export async function memoryWhile(
  client: CDPSession,
  peakIs: keyof typeof EVERY_MS,
  work: () => Promise<unknown>,
): Promise<Memory> {
  const look = peakIs === 'asIs' ? inUse : kept;
  const before = await kept(client);
  const done = new AbortController();
  const peak = highest(() => look(client), EVERY_MS[peakIs], done.signal);
  try {
    await work();
  } finally {
    done.abort();
  }
  return { before, peak: await peak, after: await kept(client) };
}

/** Bytes as they are printed. */
export function megabytes(bytes: number): string {
  return `${round(bytes / 1e6)} MB`;
}

async function highest(look: () => Promise<number>, everyMs: number, signal: AbortSignal): Promise<number> {
  let peak = 0;
  while (!signal.aborted) {
    peak = Math.max(peak, await look());
    await sleep(everyMs);
  }
  return peak;
}

async function kept(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  return inUse(client);
}

async function inUse(client: CDPSession): Promise<number> {
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
