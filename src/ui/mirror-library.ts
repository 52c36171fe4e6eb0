import type { MirrorSummary } from '../clip/mirror';
import type { MirrorOptions } from '../mirror/mirror';
import { alone } from '../platform/locks';
import { readSettings } from '../platform/settings';
import { library, mirrorStore } from '../store/library';

/** The lock for which the pages of the extension take turns. */
const LOCK = 'cuttings-mirror';

/**
 * Makes a folder equal to the library, and keeps what came of it. Waits while another page is at it.
 *
 * @throws as `mirror`.
 */
export function mirrorLibrary(
  folder: FileSystemDirectoryHandle,
  { signal, onProgress }: Pick<MirrorOptions, 'signal' | 'onProgress'>,
): Promise<MirrorSummary> {
  const write = async () => {
    const { mirror, folderIn, templateOf } = await writer();
    const source = {
      list: () => mirrorStore.list(),
      read: (ids: readonly string[]) => library.readAll(ids, { signal, reads: 'images' }),
    };
    const template = templateOf(await readSettings());
    const summary = await mirror(source, folderIn(folder), { template, now: new Date(), signal, onProgress });
    await mirrorStore.end(folder, summary);
    return summary;
  };
  return alone(LOCK, write, signal);
}

/** The code that writes is loaded when it is needed: a page opens without it. */
async function writer() {
  const [{ mirror }, { folderIn }, { templateOf }] = await Promise.all([
    import('../mirror/mirror'),
    import('../mirror/directory'),
    import('../template/presets'),
  ]);
  return { mirror, folderIn, templateOf };
}
