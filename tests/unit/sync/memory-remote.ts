import type { Remote, RemoteFile } from '@/src/sync/remote';

export type Stored = Uint8Array<ArrayBuffer>;

/** A remote in memory, with a clock of its own. */
export interface MemoryRemote extends Remote {
  readonly files: Map<string, { readonly bytes: Stored; readonly modifiedTime: string }>;
  /** What was listed, of each folder, before the last change. */
  readonly listedBefore: (folder: string) => readonly RemoteFile[];
  /** Puts a file there, as another program or the server would. */
  readonly set: (path: string, bytes: Stored) => void;
}

export function memoryRemote(now: () => Date = () => new Date()): MemoryRemote {
  const files: MemoryRemote['files'] = new Map();
  let before: MemoryRemote['files'] = new Map();
  const set = (path: string, bytes: Stored) => {
    before = new Map(files);
    files.set(path, { bytes: bytes.slice(), modifiedTime: now().toISOString() });
  };
  return {
    files,
    set,
    listedBefore: (folder) => listed(before, folder),
    list: async (folder) => listed(files, folder),
    async get(path, _signal, range) {
      const bytes = files.get(path)?.bytes;
      return bytes?.slice(range?.start ?? 0, range?.end ?? bytes.length) ?? null;
    },
    async put(path, bytes) {
      set(path, bytes);
    },
    async delete(path) {
      before = new Map(files);
      files.delete(path);
    },
  };
}

function listed(files: MemoryRemote['files'], folder: string): readonly RemoteFile[] {
  return [...files]
    .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === folder)
    .map(([path, { bytes, modifiedTime }]) => {
      return { name: path.slice(folder.length + 1), sizeBytes: bytes.length, modifiedTime };
    });
}
