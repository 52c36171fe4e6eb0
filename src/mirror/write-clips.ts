import type { ClipToExport } from '../clip/clip';
import { ClipperError } from '../clip/errors';
import type { Template } from '../clip/template';
import type { ClipFiles, Render } from './clip-files';
import type { Folder } from './folder';
import type { Journal } from './journal';
import { type FileToWrite, type Placed, placesIn } from './place';
import { removeLeft } from './remove-left';
import { type Change, settle } from './settle';

/** Clips whose files are noted as begun together, and the bytes of their files that are held at once. */
const BATCH = 25;
const BATCH_BYTES = 8_000_000;

export interface WriteOptions {
  readonly folder: Folder;
  readonly journal: Journal;
  readonly stamps: ReadonlyMap<string, string>;
  readonly template: Template;
  readonly render: Render;
}

interface PlacedClip extends Change, Pick<Placed, 'writes'> {
  readonly title: string;
}

/**
 * Writes clips where they belong, and removes the files that they had elsewhere.
 *
 * The titles of clips that could not be written, in order. @throws ClipperError for what concerns all of them.
 */
export async function writeClips(clips: AsyncIterable<ClipToExport>, options: WriteOptions): Promise<string[]> {
  const { folder, journal, stamps, template, render } = options;
  const place = placesIn(folder, journal.ledger);
  const failed: string[] = [];
  let batch: PlacedClip[] = [];
  let bytes = 0;
  for await (const entry of clips) {
    const { id, title } = entry.clip;
    await orFailed({ title, failed }, async () => {
      const files = await render(entry, template);
      const before = journal.ledger.clips.get(id) ?? null;
      const { clip: next, writes } = await place(id, stamps.get(id) ?? '', files);
      // What the next clips find is taken, although it is yet to be written.
      journal.ledger.set(id, { ...next, stamp: '', files: [...next.files, ...(before?.files ?? [])] });
      batch.push({ id, title, before, next, writes });
      bytes += bytesOf(files);
    });
    if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    await writeBatch(batch, options, failed);
    batch = [];
    bytes = 0;
  }
  await writeBatch(batch, options, failed);
  return failed;
}

async function writeBatch(batch: readonly PlacedClip[], { folder, journal }: WriteOptions, failed: string[]) {
  if (batch.some(({ writes }) => writes.length > 0)) {
    await journal.begin(new Map(batch.map(({ id, next }) => [id, next])));
  }
  const writing = new Map<string, Promise<void>>();
  // Two clips may have the same picture: it is written once.
  const written = ({ path, bytes }: FileToWrite) => {
    const started = writing.get(path) ?? folder.write(path, bytes);
    writing.set(path, started);
    return started;
  };
  const outcomes = await Promise.allSettled(batch.map(({ writes }) => Promise.all(writes.map(written))));
  for (const [i, change] of batch.entries()) {
    const outcome = outcomes[i];
    await orFailed({ title: change.title, failed }, async () => {
      if (outcome?.status === 'rejected') {
        await settle(folder, journal.ledger, change);
        throw outcome.reason;
      }
      await removeLeft(folder, journal.ledger, change);
    });
  }
  await journal.end();
}

interface Attempt {
  readonly title: string;
  readonly failed: string[];
}

async function orFailed({ title, failed }: Attempt, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Such as a disk that is full: no other clip could be written either.
    if (error instanceof ClipperError) throw error;
    failed.push(title);
  }
}

function bytesOf({ document, pictures }: ClipFiles): number {
  return pictures.reduce((sum, { bytes }) => sum + bytes.length, document.length);
}
