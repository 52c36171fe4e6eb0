import type { Clip } from './clip';

/** A clip of the library, as listing it for the mirror gives it. */
export interface ListedClip {
  readonly clip: Clip;
  /** How many pictures of its newest text are kept. */
  readonly pictures: number;
}

/** A file that the mirror wrote. */
export interface MirroredFile {
  /** From the top of the folder, parted by `/`. */
  readonly path: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
}

/** What the mirror wrote of one clip. */
export interface MirroredClip {
  /** By which it is known that nothing of the clip, its pictures or the template has changed since; '' never holds. */
  readonly stamp: string;
  /** The path that its document would have if no other file had it. */
  readonly wanted: string;
  /** Its document first, then its pictures. */
  readonly files: readonly MirroredFile[];
}

/** What the mirror keeps in its folder of what it wrote there. */
export interface MirrorState {
  readonly version: 1;
  /** By the clip's id. */
  readonly clips: Readonly<Record<string, MirroredClip>>;
  /** Paths of files that a person changed: the mirror has left them to them. */
  readonly edited: readonly string[];
}

/** What came of the mirror's last run to its end. */
export interface MirrorSummary {
  readonly time: string;
  /** How many clips the folder has. */
  readonly clips: number;
  /** How many files a person changed, which were left as they are. */
  readonly edited: number;
  /** The titles of clips that could not be written. */
  readonly failed: readonly string[];
}
