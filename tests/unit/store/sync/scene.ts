import { newestRevision } from '@/src/clip/clip';
import { sync } from '@/src/sync/sync';
import { clipId } from '@/src/clip/hash';
import type { Remote } from '@/src/sync/remote';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { sharedOf } from '@/src/sync/merge/settings-document';
import { day, story } from '../stories';
import { type MemoryRemote, memoryRemote } from '../../sync/memory-remote';
import { seededRandom } from '../../sync/seeded';
import { type Dump, type SyncedLibrary, syncedLibrary } from './synced-library';

export const PICTURE = 'https://cdn.example/quay.png';
export const NOW = day(20);

/** The id of a story's clip. */
export const idOf = (name: string) => clipId(`https://news.example/${name}`);

/** A story with a picture in it. */
export const pictured = (name: string) => story(name, { html: `<p>${name}</p><img src="${PICTURE}">` });

/** Runs sync on a library. */
export function run({ store }: SyncedLibrary, remote: Remote, seed = 1) {
  const { signal } = new AbortController();
  return sync({ remote, store, signal, now: () => NOW, app: '1.0.0', random: seededRandom(seed) });
}

/** Clips a story with a picture that is kept. */
export async function clipPictured({ clips, pictures }: SyncedLibrary, name: string, date: number) {
  const { clip } = await clips.save(pictured(name), { now: day(date), wantsPictures: true });
  const bytes = new TextEncoder().encode(`picture of ${name}`);
  await pictures.keep({ body: newestRevision(clip).body, src: PICTURE }, { mimeType: 'image/png', bytes });
  return clip;
}

/** A remote that has no packs. */
export function withoutPacks(remote: MemoryRemote): Remote {
  return {
    ...remote,
    get: (path, ...args) => (path.startsWith('pack/') ? Promise.resolve(null) : remote.get(path, ...args)),
  };
}

export interface Scene {
  readonly dump: Dump;
  /** The bytes of the blobs that are not here, by their ids. */
  readonly blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * A library in the midst of everything: clips of another browser whose texts and pictures are not here, its own that were
 * sent and some that were not, edits, a file and a pack on their way, and something that is wrong.
 */
export async function makeScene(): Promise<Scene> {
  const remote = memoryRemote(() => NOW);
  const [other, mine] = [syncedLibrary(), syncedLibrary()];
  await other.begin({ device: 'otherone' });
  await mine.begin({ device: 'thisone0' });
  await clipPictured(other, 'theirs', 1);
  await other.clips.save(story('theirs too'), { now: day(2) });
  await clipPictured(other, 'ours', 2);
  await clipPictured(mine, 'mine', 3);
  await run(mine, remote, 2);
  const packed = await other.store.editedIds(9).then(() => run(other, remote, 3));
  if (packed.error) throw packed.error;
  await run(mine, withoutPacks(remote), 4);
  await mine.clips.trash([await idOf('mine')], day(5));
  await mine.clips.setTags(await idOf('theirs'), ['tag']);
  await clipPictured(mine, 'new', 6);
  await mine.clips.trash([await idOf('ours')], day(5));
  await mine.clips.purge([await idOf('ours')]);
  await mine.accounts.editSettings({ ...sharedOf(DEFAULT_SETTINGS), template: 'mine' }, day(7));
  const [{ path } = { path: '' }] = await mine.store.packs();
  await mine.store.putFault({
    path,
    code: 'sync-corrupt',
    firstTime: day(8).toISOString(),
    lastTime: day(8).toISOString(),
    tries: 1,
  });
  const blobs = new Map<string, Uint8Array<ArrayBuffer>>();
  await other.store.unplace((await other.store.packs()).map((pack) => pack.path));
  for (const { id, bytes } of await other.store.pendingBlobs(1e9, new Set())) blobs.set(id, bytes);
  return { dump: await mine.dump(), blobs };
}
