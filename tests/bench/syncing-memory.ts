import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Bytes } from '@/src/clip/bytes';
import { APACHE } from '../sync/servers/apache.ts';
import { workingFolder } from '../sync/servers/working-folder.ts';
import { clipMany } from '../unit/sync/many-clips.ts';
import { type MemoryDisk, memoryDisk } from '../unit/sync/memory-browser.ts';
import { type Row, round } from './numbers.ts';
import { demandAll, joinAs, runOnce, TEXT_BYTES, withServer } from './syncing-run.ts';

/** By their memory it is seen whether it grows with the library. */
const SIZES = [1_000, 10_000] as const;
const EVERY_MS = 10;

/** What the process has in memory, in bytes. */
interface Memory {
  readonly before: number;
  /** With what is of no use any more and not yet collected. */
  readonly peak: number;
  readonly after: number;
}

/**
 * The memory of the process that runs the engine: heap and buffers. Texts are in files, as a browser has them in its
 * database; clips and their documents stay in memory and are what is left after.
 */
export async function memoryRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const clips of SIZES) rows.push(...(await rowsOf(clips)));
  return rows;
}

async function rowsOf(clips: number): Promise<readonly Row[]> {
  const folder = workingFolder();
  try {
    const [a, b] = [withTextsIn(folder.path, 'aaaaaaaa'), withTextsIn(folder.path, 'bbbbbbbb')];
    await clipMany(a, [0, clips], TEXT_BYTES);
    return await withServer(APACHE, async (remote) => {
      await joinAs(a, remote);
      const sending = await memoryOf(() => runOnce(a, remote));
      await joinAs(b, remote);
      const receiving = await memoryOf(() => runOnce(b, remote));
      demandAll(b, clips);
      return [
        rowOf(`${round(clips, 0)} clips are sent`, sending),
        rowOf(`${round(clips, 0)} clips are received`, receiving),
      ];
    });
  } finally {
    folder.remove();
  }
}

async function memoryOf(work: () => Promise<void>): Promise<Memory> {
  collect();
  const before = inUse();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, inUse())), EVERY_MS);
  await work();
  clearInterval(watch);
  collect();
  return { before, peak, after: inUse() };
}

function rowOf(doing: string, { before, peak, after }: Memory): Row {
  return {
    measured: `peak memory of the engine in Node while ${doing}`,
    value: megabytes(peak),
    baseline: `before ${megabytes(before)}, left after ${megabytes(after)}`,
  };
}

function withTextsIn(folder: string, device: string): MemoryDisk {
  return { ...memoryDisk(device), blobs: new FileMap(folder, device) };
}

/** Bytes that are in files; the map itself has the keys alone. */
class FileMap extends Map<string, Bytes> {
  readonly #pathOf: (id: string) => string;

  constructor(folder: string, prefix: string) {
    super();
    this.#pathOf = (id) => join(folder, `${prefix}-${id.replaceAll('/', '-')}`);
  }

  override get(id: string): Bytes | undefined {
    return this.has(id) ? new Uint8Array(readFileSync(this.#pathOf(id))) : undefined;
  }

  override set(id: string, bytes: Bytes): this {
    writeFileSync(this.#pathOf(id), bytes);
    return super.set(id, new Uint8Array());
  }
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function megabytes(bytes: number): string {
  return `${round(bytes / 1e6, 0)} MB`;
}
