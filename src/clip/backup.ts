import type { Clip, ExplainedBody } from './clip';

/**
 * A backup of the library: a JSON file in UTF-8, with a line for each clip.
 *
 * The first line is the head up to `"clips":[`; then comes one `BackupClip` a line, each but the last followed by a
 * comma; the last line is `]}`. A version that is not known must be refused: what it holds could be lost.
 */
export interface Backup {
  readonly format: 'cuttings-backup';
  readonly version: 1;
  /** When it was written: ISO 8601 UTC. */
  readonly exportedTime: string;
  readonly clips: readonly BackupClip[];
}

/** A clip with all that is kept of it: its metadata, tags, times and revisions are in `clip`. */
export interface BackupClip {
  /** In the trash when `deletedTime` is not null. */
  readonly clip: Clip;
  /**
   * The bodies that its revisions name by their hashes, with what was left out of each, or null when that was not
   * kept. One that a clip before this one had already is not repeated.
   */
  readonly bodies: readonly ExplainedBody[];
  /** The pictures that are kept of all these bodies. */
  readonly images: readonly BackupImage[];
}

export interface BackupImage {
  /** Its address as it stands in the text. */
  readonly src: string;
  readonly mimeType: string;
  /** Its bytes in base64, with padding. */
  readonly base64: string;
}
