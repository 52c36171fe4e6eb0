import type { Clip, ClipToExport } from '../clip/clip';
import type { Template } from '../clip/template';
import { blobsOf } from './blob';
import type { ExportFormat, Job } from './format';
import { paced } from './paced';
import type { ExportWords } from './words';

export interface ExportOptions {
  /** Ends the export: it rejects with the signal's reason, and nothing of it is left. */
  readonly signal: AbortSignal;
  /** Told after each clip how many are done, those that failed included. */
  readonly onProgress: (done: number) => void;
  /** The time of the export. */
  readonly now: Date;
  /** How Markdown is written, and what files and folders are called. */
  readonly template: Template;
  readonly words: ExportWords;
}

/** A clip that is not in the file, and why. */
export interface ExportFailure {
  readonly id: string;
  readonly title: string;
  /** What was thrown, for a report; not a sentence for people. */
  readonly cause: unknown;
}

export interface Exported {
  readonly file: Blob;
  readonly name: string;
  readonly failures: readonly ExportFailure[];
}

/**
 * Writes clips to one file, in the order in which they come.
 *
 * A clip that cannot be written is named in `failures` and the others go on. Lets the page breathe every few
 * milliseconds, and holds no more than one megabyte of text at a time besides the file. Any context with a DOM.
 *
 * @throws the signal's reason when it is aborted; what reading `clips` throws.
 */
export async function exportClips(
  clips: AsyncIterable<ClipToExport>,
  format: ExportFormat,
  { signal, onProgress, ...options }: ExportOptions,
): Promise<Exported> {
  const failures: ExportFailure[] = [];
  let name = `clips${format.extension}`;
  let type = format.mimeType;
  const job: Job = {
    ...options,
    name: (fileName, mimeType = format.mimeType) => {
      name = fileName;
      type = mimeType;
    },
    attempt: (clip, work) => attemptOne(clip, work, failures),
  };
  const chunks = await blobsOf(format.write(paced(clips, { signal, onProgress }), job));
  signal.throwIfAborted();
  return { file: new Blob([...chunks], { type }), name, failures };
}

async function attemptOne<T>(clip: Clip, work: () => T | Promise<T>, failures: ExportFailure[]): Promise<T | null> {
  try {
    return await work();
  } catch (cause) {
    failures.push({ id: clip.id, title: clip.title, cause });
    return null;
  }
}
