/** A file on a remote, as its listing tells it. */
export interface RemoteFile {
  /** Without its folder. Whatever the remote says: not checked against any pattern. */
  readonly name: string;
  readonly sizeBytes: number;
  /** ISO 8601 UTC by the server's clock; null when it does not say. */
  readonly modifiedTime: string | null;
}

/** Part of a file. */
export interface ByteRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Where a library is kept between browsers: four verbs, all safe to repeat. Paths are relative to the chosen folder, such
 * as `log/s-….bin`.
 *
 * Each verb throws a ClipperError with a code of `error-classes`, and what the signal was aborted with when it was.
 */
export interface Remote {
  /** The files of a folder, without the folders in it; empty when the folder is not there. Every page of a long listing. */
  list(folder: string, signal: AbortSignal): Promise<readonly RemoteFile[]>;
  /** A file's bytes, or those of a range of it; null when it is not there. The caller checks what it gets. */
  get(path: string, signal: AbortSignal, range?: ByteRange): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Stores a file, making the folders it needs. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
  /** Deletes a file; one that is not there is deleted. */
  delete(path: string, signal: AbortSignal): Promise<void>;
}
