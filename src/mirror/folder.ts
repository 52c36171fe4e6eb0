/** What the mirror does with a folder. Paths are from its top, parted by `/`. */
export interface Folder {
  /** The names in a folder within it, '' for itself; none if there is no such folder. */
  names(path: string): Promise<readonly string[]>;
  /** The bytes of a file; null if there is none. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes a file and the folders to it. Whoever reads it meanwhile sees what was there before, or all of it. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file, if it is there, and the folders that are empty without it. */
  remove(path: string): Promise<void>;
}

/** The folder that a path is in, '' for the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What a path is to file systems that ignore case and the way a letter is composed. */
export function folded(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
