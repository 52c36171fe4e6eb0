/** What TypeScript does not know of the File System Access API, which Chromium alone has. */
interface Pickers {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

interface Permissions {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Whether the browser lets a page write into folders. */
export function canChooseFolders(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/**
 * Lets a person choose a folder to be written in; null if they chose none. The page of an extension, during a press.
 *
 * The picker opens where it was the last time. Source: https://wicg.github.io/file-system-access
 */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (globalThis as Pickers).showDirectoryPicker?.({ id: 'cuttings-mirror', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether a folder may be written in, without asking. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await permissionsOf(folder).queryPermission({ mode: 'readwrite' })) === 'granted';
}

/** Asks whether a folder may be written in. During a press. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await permissionsOf(folder).requestPermission({ mode: 'readwrite' })) === 'granted';
}

function permissionsOf(folder: FileSystemDirectoryHandle): Permissions {
  return folder as unknown as Permissions;
}
