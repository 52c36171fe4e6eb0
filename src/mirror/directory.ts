import { ClipperError } from '../clip/errors';
import { type Folder, parentOf } from './folder';

/** What the names of a file system's errors mean to a person. Any other is about one file, or a bug. */
const CODES = {
  NotAllowedError: 'mirror-denied',
  SecurityError: 'mirror-denied',
  NotFoundError: 'mirror-gone',
  QuotaExceededError: 'storage-full',
} as const;

/**
 * A directory of the disk, or of the browser's own file system.
 *
 * What its functions do throws ClipperError `mirror-denied`, `mirror-gone` and `storage-full`. Source:
 * https://fs.spec.whatwg.org
 */
export function folderIn(top: FileSystemDirectoryHandle): Folder {
  return {
    names: (path) => told(async () => Array.fromAsync((await within(top, path))?.keys() ?? [])),
    read: (path) => told(() => read(top, path)),
    write: (path, bytes) => told(() => write(top, path, bytes)),
    remove: (path) => told(() => remove(top, path)),
  };
}

async function read(top: FileSystemDirectoryHandle, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const directory = await within(top, parentOf(path));
  const file = directory && (await orNull(directory.getFileHandle(nameOf(path))));
  return file && new Uint8Array(await (await file.getFile()).arrayBuffer());
}

async function write(top: FileSystemDirectoryHandle, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  let directory = top;
  for (const name of partsOf(parentOf(path))) directory = await directory.getDirectoryHandle(name, { create: true });
  const file = await directory.getFileHandle(nameOf(path), { create: true });
  // What is written goes to a file beside it, which takes its place when it is closed.
  const writable = await file.createWritable();
  await writable.write(bytes);
  await writable.close();
}

async function remove(top: FileSystemDirectoryHandle, path: string): Promise<void> {
  for (let each = path; each; each = parentOf(each)) {
    const directory = await within(top, parentOf(each));
    try {
      await directory?.removeEntry(nameOf(each));
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) continue;
      if (isNamed(error, 'InvalidModificationError')) return; // The folder has other files.
      throw error;
    }
  }
}

/** A directory within another; null if it is not there. */
async function within(top: FileSystemDirectoryHandle, path: string): Promise<FileSystemDirectoryHandle | null> {
  let directory: FileSystemDirectoryHandle | null = top;
  for (const name of partsOf(path)) directory = directory && (await orNull(directory.getDirectoryHandle(name)));
  return directory;
}

async function orNull<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (isNamed(error, 'NotFoundError')) return null;
    throw error;
  }
}

/** Runs work of a file system. @throws ClipperError for what a person can act on. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof DOMException ? CODES[error.name as keyof typeof CODES] : undefined;
    throw code ? new ClipperError(code, String(error), { cause: error }) : error;
  }
}

const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;
const partsOf = (path: string) => path.split('/').filter(Boolean);
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
