import type { Clip, ClipToExport } from '../clip/clip';
import type { Template } from '../clip/template';
import { blobOf } from './blob';
import type { ExportFormat, Job } from './format';
import { paced } from './paced';

export interface ExportOptions {
  /** Ends the export: it rejects with the signal's reason, and nothing of it is left. */
  readonly signal: AbortSignal;
  /** Told after each clip how many are done, those that failed included. */
  readonly onProgress: (done: number) => void;
  /** The time of the export. */
  readonly now: Date;
  /** How Markdown is written. */
  readonly template: Template;
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
  { signal, onProgress, now, template }: ExportOptions,
): Promise<Exported> {
  const failures: ExportFailure[] = [];
  const names: string[] = [];
  const job: Job = {
    now,
    template,
    name: (fileName) => void names.push(fileName),
    attempt: (clip, work) => attemptOne(clip, work, failures),
  };
  const parts = format.write(paced(clips, { signal, onProgress }), job);
  const file = await blobOf(parts, format.mimeType);
  signal.throwIfAborted();
  return { file, name: names.at(-1) ?? `clips${format.extension}`, failures };
}

function attemptOne<T>(clip: Clip, work: () => T, failures: ExportFailure[]): T | null {
  try {
    return work();
  } catch (cause) {
    failures.push({ id: clip.id, title: clip.title, cause });
    return null;
  }
}
