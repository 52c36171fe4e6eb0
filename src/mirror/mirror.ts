import type { ClipToExport } from '../clip/clip';
import type { ListedClip, MirrorSummary } from '../clip/mirror';
import type { Template } from '../clip/template';
import { paced } from '../export/paced';
import { clipFiles, type Render } from './clip-files';
import { damagedIn } from './damaged';
import type { Folder } from './folder';
import { openJournal } from './journal';
import { plan } from './plan';
import { removeLeft } from './remove-left';
import { stampsOf } from './stamp';
import { writeClips } from './write-clips';

/** Where the mirror finds the clips. */
export interface MirrorSource {
  /** Every clip of the library, without its text. */
  readonly list: () => AsyncIterable<ListedClip>;
  /** The clips with their texts and pictures, in the order of `ids`; those that are gone are left out. */
  readonly read: (ids: readonly string[]) => AsyncIterable<ClipToExport>;
}

export interface MirrorOptions {
  readonly template: Template;
  /** Makes the files of a clip: `clipFiles`, unless a test says otherwise. */
  readonly render?: Render;
  /** The time of the run. */
  readonly now: Date;
  /** Ends the run: it rejects with the signal's reason. What was written stays, and the next run goes on from there. */
  readonly signal: AbortSignal;
  /** Told after each clip how many are done of those that have changed or gone. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Makes a folder equal to the library: writes what has changed since it last did, and removes what it wrote of clips
 * that are gone. Touches no file that it did not write, nor one that a person changed since.
 *
 * A clip that cannot be written is named in the summary and the others go on. Runs on one folder take turns.
 *
 * @throws the signal's reason; ClipperError `mirror-denied`, `mirror-gone`, `storage-full`; what reading clips throws.
 */
export async function mirror(source: MirrorSource, folder: Folder, options: MirrorOptions): Promise<MirrorSummary> {
  const { template, render = clipFiles, now, signal, onProgress } = options;
  const journal = await openJournal(folder);
  const { ledger } = journal;
  const noted = ledger.edited.size;
  const damaged = await damagedIn(folder, ledger);
  const stamps = await stampsOf(paced(source.list(), { signal, onProgress: () => undefined }), template);
  const { writes, removals } = plan({ written: ledger.clips, stamps, damaged });
  const total = writes.length + removals.length;
  for (const [done, id] of removals.entries()) {
    signal.throwIfAborted();
    await removeLeft(folder, ledger, { id, before: ledger.clips.get(id) ?? null, next: null });
    onProgress(done + 1, total);
  }
  const clips = paced(source.read(writes), { signal, onProgress: (done) => onProgress(removals.length + done, total) });
  const failed = await writeClips(clips, { folder, journal, stamps, template, render });
  if (total > 0 || ledger.edited.size !== noted) await journal.close();
  return { time: now.toISOString(), clips: ledger.clips.size, edited: ledger.edited.size, failed };
}
