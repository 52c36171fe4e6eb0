import { onTestFinished } from 'vitest';

let made = 0;

/** An empty folder of the browser's own file system, which is like one of the disk; it is gone after the test. */
export async function aFolder(): Promise<FileSystemDirectoryHandle> {
  const top = await navigator.storage.getDirectory();
  made += 1;
  const name = `folder-${made}`;
  const folder = await top.getDirectoryHandle(name, { create: true });
  onTestFinished(async () => {
    await top.removeEntry(name, { recursive: true }).catch(() => undefined);
  });
  return folder;
}

/** The texts of all files in a folder and those within it, by their paths. */
export async function textsIn(folder: FileSystemDirectoryHandle, path = ''): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind === 'directory') Object.assign(texts, await textsIn(entry, `${path}${name}/`));
    else texts[path + name] = await (await entry.getFile()).text();
  }
  return texts;
}
