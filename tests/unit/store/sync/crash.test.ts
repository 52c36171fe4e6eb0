import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change, OutboxFile, QueuedPack } from '@/src/sync/sync-records';
import type { SyncStore } from '@/src/sync/sync-store';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { sharedOf } from '@/src/sync/merge/settings-document';
import { absorbEdits } from '@/src/sync/engine/absorb';
import type { WantedRow } from '@/src/store/sync/rows';
import { wantPicturesOf } from '@/src/store/sync/wanted-blobs';
import { newState } from '@/src/sync/new-state';
import { seededRandom } from '../../sync/seeded';
import { idOf, makeScene, NOW, pictured, type Scene } from './scene';
import { ACCOUNT, type SyncedLibrary, syncedLibrary } from './synced-library';

const REQUESTS = [
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'put',
  'delete',
  'clear',
  'count',
  'openCursor',
  'openKeyCursor',
];

let scene: Scene;
let key: CryptoKey;
beforeAll(async () => {
  scene = await makeScene();
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
});
afterEach(() => vi.restoreAllMocks());

const FILE = 's-thisone0-000009.bin';
const QUEUED: QueuedPack = { path: 'pack/2026-01/p.bin', bytes: new Uint8Array([1]), blobs: [] };

const packs = async (store: SyncStore) => (await store.packs()).map(({ path }) => path);

async function outboxed(store: SyncStore): Promise<OutboxFile> {
  return { name: FILE, bytes: new Uint8Array([1]), documents: await store.dirty() };
}

/** The oldest of the blobs of a kind that are wanted: that of the newest is not, its clip has been deleted. */
function oldest(kind: string): string {
  const wanted = (scene.dump['wantedBlobs'] ?? []) as readonly WantedRow[];
  const ids = wanted.toSorted((a, b) => b.order - a.order).map(({ blob }) => blob);
  return ids.find((id) => id.startsWith(kind)) ?? '';
}

async function keep(store: SyncStore, id: string): Promise<void> {
  await store.keepBlob(id, scene.blobs.get(id) ?? new Uint8Array());
}

type Step = (library: SyncedLibrary) => Promise<unknown>;

interface Method {
  readonly name: string;
  readonly work: Step;
  /** What was done before. */
  readonly before?: Step;
}

const putOutbox: Step = async ({ store }) => store.putOutbox(await outboxed(store));

const absorb: Step = ({ store }) =>
  absorbEdits({ store, signal: new AbortController().signal, random: seededRandom(5) });

/** Has all clips be looked through for such as have no document. */
const lookAgain: Step = async (library) => {
  await absorb(library);
  await library.store.sendAllAgain();
};

const METHODS: readonly Method[] = [
  {
    name: 'saving a clip',
    work: ({ clips }) => clips.save(pictured('another'), { now: NOW, wantsPictures: true }),
  },
  {
    name: 'editing a text',
    async work({ clips }) {
      const id = await idOf('new');
      const opened = await clips.read(id);
      const text = { html: '<p>less</p>', text: 'less', wordCount: 1, changes: [] };
      await clips.edit(text, { id, from: opened?.body.hash ?? '', now: NOW });
    },
  },
  { name: 'tagging', work: async ({ clips }) => clips.setTags(await idOf('theirs too'), ['other']) },
  {
    name: 'putting into the trash',
    work: async ({ clips }) => clips.trash([await idOf('theirs'), await idOf('new')], NOW),
  },
  { name: 'restoring', work: async ({ clips }) => clips.restore([await idOf('mine')]) },
  { name: 'deleting for good', work: async ({ clips }) => clips.purge([await idOf('mine')]) },
  {
    name: 'choosing settings',
    work: ({ accounts }) => accounts.editSettings({ ...sharedOf(DEFAULT_SETTINGS), template: 'other' }, NOW),
  },
  {
    name: 'connecting anew',
    work: ({ accounts }) => accounts.begin(ACCOUNT, { state: newState(seededRandom(1)), keys: [] }),
  },
  { name: 'changing the account', work: ({ accounts }) => accounts.change({ pictures: 'opened' }) },
  { name: 'disconnecting', work: ({ accounts }) => accounts.end() },
  {
    name: 'wanting the pictures of a clip',
    work: async ({ connection }) => wantPicturesOf(connection, await idOf('theirs')),
    before: ({ accounts }) => accounts.change({ pictures: 'opened' }),
  },
  { name: 'setState', work: ({ store }) => store.setState({ sequence: 9 }) },
  { name: 'setKeys', work: ({ store }) => store.setKeys([{ id: '1', key }]) },
  { name: 'editedIds', work: ({ store }) => store.editedIds(100), before: lookAgain },
  {
    name: 'change, of edits',
    work: absorb,
  },
  {
    name: 'change, of a clip that is gone',
    async work({ store }) {
      const change: Change = ({ state }) => state && { state, value: null, isGone: true, places: [], isDirty: true };
      await store.change([await idOf('mine')], change, {
        seen: { name: 's', ids: [] },
        sentPack: { path: 'p', sizeBytes: 1 },
      });
    },
  },
  { name: 'sendAllAgain', work: ({ store }) => store.sendAllAgain() },
  { name: 'addSeen', work: ({ store }) => store.addSeen({ name: 's', ids: ['a'] }) },
  { name: 'forgetSeen', work: async ({ store }) => store.forgetSeen(await store.seen()) },
  { name: 'putOutbox', work: putOutbox },
  { name: 'confirm', work: ({ store }) => store.confirm(FILE), before: putOutbox },
  { name: 'dropOutbox', work: ({ store }) => store.dropOutbox(FILE), before: putOutbox },
  { name: 'queuePack', work: ({ store }) => store.queuePack(QUEUED) },
  {
    name: 'dropQueuedPack',
    work: ({ store }) => store.dropQueuedPack(),
    before: ({ store }) => store.queuePack(QUEUED),
  },
  {
    name: 'confirmPacks',
    work: ({ store }) => store.confirmPacks([QUEUED.path]),
    before: ({ store }) => store.change([], () => null, { sentPack: { path: QUEUED.path, sizeBytes: 1 } }),
  },
  { name: 'unplace', work: async ({ store }) => store.unplace(await packs(store)) },
  { name: 'keepBlob, of a text', work: ({ store }) => keep(store, oldest('body/')) },
  { name: 'keepBlob, of pictures', work: ({ store }) => keep(store, oldest('pictures/')) },
  {
    name: 'putFault',
    work: ({ store }) => store.putFault({ path: 'p', code: 'sync-foreign', firstTime: '', lastTime: '', tries: 1 }),
  },
  {
    name: 'clearFaults',
    work: async ({ store }) => store.clearFaults((await store.faults()).map(({ path }) => path)),
  },
  { name: 'clear', work: ({ store }) => store.clear() },
];

describe.each(METHODS)('$name, stopped at any of its requests,', ({ work, before }) => {
  test('has happened or has not, and can be done again', async () => {
    const library = syncedLibrary();
    const prepare = async () => {
      await library.load(scene.dump);
      await before?.(library);
      return library.dump();
    };
    const start = await prepare();
    await work(library);
    const end = await library.dump();
    expect(end).not.toEqual(start);
    for (let at = 1; ; at++) {
      await prepare();
      const stop = stopAt(at);
      await work(library).catch(() => {});
      const wasStopped = stop();
      const left = await library.dump();
      if (!wasStopped) break;
      expect([start, end]).toContainEqual(left);
      await work(library);
      expect(await library.dump()).toEqual(end);
    }
  });
});

test('pictures that are made blobs, stopped at any request, become the same blobs in the end', async () => {
  const library = syncedLibrary();
  const work = async () => {
    await absorb(library);
    return library.store.pendingBlobs(1e9, new Set());
  };
  await library.load(scene.dump);
  const expected = await work();
  expect(expected.map(({ id }) => id.split('/')[0])).toEqual(['body', 'pictures']);
  for (let at = 1; ; at++) {
    await library.load(scene.dump);
    const stop = stopAt(at);
    await work().catch(() => {});
    if (!stop()) break;
    expect(await work()).toEqual(expected);
  }
});

/** Has the database stop at a request, with all that the transaction did: what a browser does that is stopped. */
function stopAt(at: number): () => boolean {
  let requests = 0;
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of REQUESTS.filter((each) => each in prototype)) {
      const request = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
      vi.spyOn(prototype, name as 'get').mockImplementation(function stopping(
        this: IDBObjectStore | IDBIndex,
        ...args
      ) {
        const { transaction } = 'objectStore' in this ? this.objectStore : this;
        // Nothing is half done by reading.
        if (transaction.mode === 'readwrite' && ++requests === at) queueMicrotask(() => transaction.abort());
        return request.apply(this, args) as IDBRequest;
      });
    }
  }
  return () => {
    vi.restoreAllMocks();
    return requests >= at;
  };
}
