import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { SYNC_STORES } from '@/src/store/sync/forget-sync';
import { SETTINGS_ID, sharedOf } from '@/src/sync/merge/settings-document';
import { newState } from '@/src/sync/new-state';
import { seededRandom } from '../../sync/seeded';
import { memoryRemote } from '../../sync/memory-remote';
import { day, story } from '../stories';
import { makeScene, NOW, run } from './scene';
import { ACCOUNT, type SyncedLibrary, syncedLibrary } from './synced-library';

const SHARED = sharedOf(DEFAULT_SETTINGS);
const CHOSEN = { ...SHARED, template: 'mine' };
const STATE = newState(seededRandom(1));

let library: SyncedLibrary;
beforeEach(() => {
  library = syncedLibrary();
});

const key = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const ofSync = async () => {
  const dump = await library.dump();
  return SYNC_STORES.filter((name) => (dump[name] ?? []).length > 0);
};

describe('an account', () => {
  test('is there from when it begins until it ends, with its keys and state', async () => {
    const { accounts, store } = library;
    expect(await accounts.account()).toBeNull();
    const keys = [{ id: '1'.repeat(16), key: await key() }];
    await accounts.begin(ACCOUNT, { state: STATE, keys });
    expect(await accounts.account()).toEqual(ACCOUNT);
    expect(await store.state()).toEqual(STATE);
    expect((await store.keys()).map(({ id, key: { extractable } }) => [id, extractable])).toEqual([
      ['1'.repeat(16), false],
    ]);
    await accounts.end();
    expect(await accounts.account()).toBeNull();
    expect(await store.keys()).toEqual([]);
  });

  test('is changed in what is given, and not when there is none', async () => {
    await library.accounts.change({ isPaused: true });
    expect(await ofSync()).toEqual([]);
    await library.begin();
    await library.accounts.change({ isPaused: true });
    await library.accounts.change({ everyMinutes: null });
    expect(await library.accounts.account()).toEqual({ ...ACCOUNT, isPaused: true, everyMinutes: null });
  });

  test.each([
    ['disconnecting', ({ accounts }: SyncedLibrary) => accounts.end()],
    ['clearing', ({ store }: SyncedLibrary) => store.clear()],
  ])('leaves nothing of sync behind after %s, and all clips with what is theirs', async (_name, end) => {
    const { dump } = await makeScene();
    await library.load(dump);
    await end(library);
    expect(await ofSync()).toEqual([]);
    const left = await library.dump();
    for (const name of ['clips', 'bodies', 'terms', 'counts', 'pictures', 'images'])
      expect(left[name]).toEqual(dump[name]);
  });

  test('that begins anew has nothing of the one before, and sends all clips again', async () => {
    await library.clips.save(story('a'), { now: day(1) });
    for (const seed of [1, 2]) {
      await library.begin({ device: `device0${seed}` });
      const remote = memoryRemote(() => NOW);
      expect(await run(library, remote, seed)).toMatchObject({ sent: 1, sentBlobs: 1, error: null });
    }
  });
});

describe('a step of a run that goes on after the person has disconnected', () => {
  test.each([
    ['change', ({ store }: SyncedLibrary) => store.change(['a'], () => null)],
    ['putOutbox', ({ store }: SyncedLibrary) => store.putOutbox({ name: 'a', bytes: new Uint8Array(), documents: [] })],
    ['addSeen', ({ store }: SyncedLibrary) => store.addSeen({ name: 'a', ids: [] })],
    ['setState', ({ store }: SyncedLibrary) => store.setState({ sequence: 1 })],
    ['setKeys', ({ store }: SyncedLibrary) => store.setKeys([])],
    ['state', ({ store }: SyncedLibrary) => store.state()],
  ])('%s fails, and leaves nothing behind', async (_name, step) => {
    await library.begin();
    await library.accounts.end();
    await expect(step(library)).rejects.toThrow('not set up');
    expect(await ofSync()).toEqual([]);
  });
});

describe('settings that follow the user', () => {
  const isNoted = async () => (await library.rows('edits')).map(({ id, time }) => [id, time]);

  test('are noted when they are chosen, unless they are as they were', async () => {
    await library.begin();
    expect(await library.accounts.settings()).toBeNull();
    await library.accounts.editSettings(CHOSEN, day(1));
    await library.accounts.editSettings({ ...CHOSEN }, day(2));
    expect(await isNoted()).toEqual([[SETTINGS_ID, day(1).toISOString()]]);
    expect(await library.accounts.settings()).toEqual(CHOSEN);
  });

  test('are noted nowhere without sync', async () => {
    await library.accounts.editSettings(CHOSEN, day(1));
    expect(await ofSync()).toEqual([]);
  });

  test('come to the other browser', async () => {
    const [other, remote] = [syncedLibrary(), memoryRemote(() => NOW)];
    await library.begin({ device: 'thisone0' });
    await other.begin({ device: 'otherone' });
    await library.accounts.editSettings(CHOSEN, day(1));
    await run(library, remote, 1);
    await run(other, remote, 2);
    expect(await other.accounts.settings()).toEqual(CHOSEN);
    expect(await other.rows('edits')).toEqual([]);
    expect(other.announced()).toBe(0);
  });
});

describe('what another browser has chosen', () => {
  const [theirs, ours] = [
    { ...SHARED, template: 'mine' },
    { ...SHARED, exportFormat: 'html' },
  ];

  test.each([
    ['something of this device alone is chosen', SHARED, theirs],
    ['something else is chosen', ours, { ...theirs, exportFormat: 'html' }],
    ['the same is chosen', theirs, theirs],
  ])('stays when, after it has come and before it is applied, %s', async (_case, here, expected) => {
    const [other, remote] = [syncedLibrary(), memoryRemote(() => NOW)];
    for (const [i, each] of [library, other].entries()) {
      await each.begin({ device: `browser${i}` });
      await each.accounts.editSettings(SHARED, new Date(0));
      await run(each, remote, i);
    }
    await other.accounts.editSettings(theirs, day(1));
    await run(other, remote, 3);
    await run(library, remote, 4);
    await library.accounts.editSettings(here, day(2));
    for (const [i, each] of [library, other].entries()) await run(each, remote, 5 + i);
    expect(await other.accounts.settings()).toEqual(expected);
    expect(await library.accounts.settings()).toEqual(expected);
  });
});

describe('two pages with one library', () => {
  test('write at once, and both have what the other wrote', async () => {
    const page = syncedLibrary(undefined, 'two-pages');
    const background = syncedLibrary(undefined, 'two-pages');
    await background.begin();
    const remote = memoryRemote(() => NOW);
    const saves = Array.from({ length: 30 }, (_, i) => page.clips.save(story(`story ${i}`), { now: day(1) }));
    const [report] = await Promise.all([run(background, remote, 1), ...saves]);
    expect(report.error).toBeNull();
    const tags = saves.map(async (saved, i) => page.clips.setTags((await saved).clip.id, [`tag ${i}`]));
    await Promise.all([run(background, remote, 2), ...tags]);
    await run(background, remote, 3);
    const other = syncedLibrary();
    await other.begin({ device: 'otherone' });
    await run(other, remote, 4);
    const { clips } = await other.clips.find({ shelf: 'library', words: '' }, 99);
    expect(clips.flatMap((clip) => clip.tags)).toHaveLength(30);
    expect(await background.rows('edits')).toEqual([]);
  });
});

test.each(['documents', 'bodies'])(
  'a disk that is full when %s are written stops the run with that, and the next goes on',
  async (full) => {
    const [other, remote] = [syncedLibrary(), memoryRemote(() => NOW)];
    await other.begin({ device: 'otherone' });
    await other.clips.save(story('a'), { now: day(1) });
    await run(other, remote, 1);
    await library.begin({ device: 'thisone0' });
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function filling(
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === full) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await run(library, remote, 2)).toMatchObject({ error: { code: 'storage-full' } });
    spy.mockRestore();
    expect(await run(library, remote, 3)).toMatchObject({ error: null });
    expect(await library.rows('bodies')).toMatchObject([{ text: 'a' }]);
  },
);
