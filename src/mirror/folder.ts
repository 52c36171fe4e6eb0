/** What the mirror does with a folder. Paths are from its top, parted by `/`. */
export interface Folder {
  /** The names in a folder within it, '' for itself; none if there is no such folder. */
  readonly names: (path: string) => Promise<readonly string[]>;
  /** The bytes of a file; null if there is none. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes a file and the folders to it. Whoever reads it meanwhile sees what was there before, or all of it. */
  readonly write: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Removes a file, if it is there, and the folders that are empty without it. */
  readonly remove: (path: string) => Promise<void>;
}

/** The folder that a path is in, '' for the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
