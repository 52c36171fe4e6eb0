import { type Folder, parentOf } from '@/src/mirror/folder';

/** What is thrown when the power goes. */
export class PowerCut extends Error {}

/** A folder in memory that counts what is done with it, and can be stopped at any step. */
export interface MemoryFolder extends Folder {
  write: Folder['write'];
  /** The texts of its files by their paths. */
  readonly files: Map<string, string>;
  /** Every file that was written, and every file that was opened, in order. */
  readonly log: { readonly written: string[]; readonly read: string[] };
  /** How many more changes are made before the power goes: each file is first made empty, then replaced. */
  power: number;
  /** A path as the file there is spelt. */
  spelt(path: string): string;
}

/** An empty folder; one that ignores case finds a file by any spelling of its name. */
export function memoryFolder({ ignoresCase = false } = {}): MemoryFolder {
  const files = new Map<string, string>();
  const spelt = (path: string) =>
    (ignoresCase && [...files.keys()].find((each) => each.toLowerCase() === path.toLowerCase())) || path;
  const change = (apply: () => unknown) => {
    if (folder.power <= 0) throw new PowerCut();
    folder.power -= 1;
    apply();
  };
  const folder: MemoryFolder = {
    files,
    log: { written: [], read: [] },
    power: Infinity,
    spelt,
    async names(path) {
      return [...files.keys()]
        .filter((each) => parentOf(each) === path)
        .map((each) => each.slice(path ? path.length + 1 : 0));
    },
    async read(path) {
      folder.log.read.push(path);
      const text = files.get(spelt(path));
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    async write(path, bytes) {
      const at = spelt(path);
      if (!files.has(at)) change(() => files.set(at, ''));
      change(() => files.set(at, new TextDecoder().decode(bytes)));
      folder.log.written.push(path);
    },
    async remove(path) {
      change(() => files.delete(spelt(path)));
    },
  };
  return folder;
}
