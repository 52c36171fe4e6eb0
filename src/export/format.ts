import type { Clip, ClipToExport, Reads } from '../clip/clip';
import type { Template } from '../clip/template';
import type { ExportWords } from './words';

/** What a format may ask of the export it is part of. */
export interface Job {
  /** The time of the export. */
  readonly now: Date;
  /** How Markdown is written, and what files and folders are called. */
  readonly template: Template;
  readonly words: ExportWords;
  /**
   * Does the work for one clip.
   *
   * Null if that threw: then the clip is named among the failures, and the others go on.
   */
  attempt<T>(clip: Clip, work: () => T | Promise<T>): Promise<T | null>;
  /** Says what the file is to be called, and of what type it is when it is not of the format's. */
  name(fileName: string, mimeType?: string): void;
}

/** A part of a file. Strings become UTF-8. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

/** A kind of file that clips can be exported to. */
export interface ExportFormat {
  /** By which the interface names it. */
  readonly id: string;
  /** With its dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** What it needs of a clip: its text, the pictures of that too, or all its revisions with theirs. */
  readonly reads: Reads;
  /** The parts of the file, in order, as the clips come. Never holds more than a few of them. */
  write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncIterable<FilePart>;
}
