import { afterEach, expect, test, vi } from 'vitest';
import { clipsIn } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { syncAccountsIn } from '@/src/store/sync/accounts';
import { syncStoreIn } from '@/src/store/sync/sync-store';
import { BLOB_CODEC } from '@/src/sync/files/blob-codec';
import { newState } from '@/src/sync/new-state';
import { randomBytes } from '@/src/sync/random';
import { NEVER_SYNCED, type SyncAccount } from '@/src/sync/sync-account';
import { sync } from '@/src/sync/sync';
import { anArticle } from '../../unit/an-article';
import { type MemoryRemote, memoryRemote } from '../../unit/sync/memory-remote';

const ACCOUNT: SyncAccount = {
  remote: 'webdav',
  settings: {},
  host: 'cloud.example',
  isEncrypted: true,
  isPaused: false,
  everyMinutes: 15,
  pictures: 'all',
  health: NEVER_SYNCED,
};

/** Chromium's storage buckets: parts of an origin's storage, each with a limit of its own. Not in TypeScript yet. */
interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
}

const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: StorageBuckets };

afterEach(() => {
  vi.unstubAllGlobals();
});

const aKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

async function syncedIn(name: string, key: CryptoKey | null) {
  const connection = connect(name);
  const store = syncStoreIn({ connection, codec: BLOB_CODEC, announce: () => {} });
  const keys = key ? [{ id: '1'.repeat(16), key }] : [];
  await syncAccountsIn(connection).begin(ACCOUNT, { state: newState(randomBytes), keys });
  return { connection, store, clips: clipsIn(connection) };
}

function run({ store }: Pick<Awaited<ReturnType<typeof syncedIn>>, 'store'>, remote: MemoryRemote) {
  return sync({ remote, store, signal: new AbortController().signal, now: () => new Date(), app: '1.0.0' });
}

test('a key that cannot be taken out of the browser is kept, and opens what it closed once the browser has stopped', async () => {
  const [remote, key] = [memoryRemote(), await aKey()];
  const [a, b] = [await syncedIn('key-a', key), await syncedIn('key-b', key)];
  const { clip } = await a.clips.save(anArticle(), { now: new Date() });
  await run(a, remote);
  const files = [...remote.files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes));
  expect(files.filter((text) => text.includes('NCS1'))).toHaveLength(2);

  b.connection.close();
  const again = connect('key-b');
  const store = syncStoreIn({ connection: again, codec: BLOB_CODEC, announce: () => {} });
  const [kept] = await store.keys();
  expect(kept?.key).toMatchObject({ extractable: false, type: 'secret' });
  await expect(crypto.subtle.exportKey('raw', kept?.key ?? key)).rejects.toThrow();
  expect(await run({ store }, remote)).toMatchObject({ error: null, fetchedBlobs: 1 });
  expect(await clipsIn(again).read(clip.id)).toMatchObject({ body: { text: anArticle().text } });
  await syncAccountsIn(again).end();
  expect(await store.keys()).toEqual([]);
});

test('a disk too full for a text keeps the clip without it, and has it once there is space', async () => {
  const html = `<p>${Array.from({ length: 300_000 }, (_, i) => Math.sin(i)).join(' ')}</p>`;
  const remote = memoryRemote();
  const a = await syncedIn('quota-a', null);
  const { clip } = await a.clips.save(anArticle({ html, text: 'numbers' }), { now: new Date() });
  await run(a, remote);

  const { indexedDB } = await storageBuckets.open('small-for-sync', { quota: 20_000_000 });
  vi.stubGlobal('indexedDB', indexedDB);
  await fill(indexedDB, 15_000_000);
  const b = await syncedIn('cuttings', null);
  expect(await run(b, remote)).toMatchObject({ error: { code: 'storage-full' } });
  expect((await b.clips.find({ shelf: 'library', words: 'ferry' }, 9)).total).toBe(1);
  await expect(b.clips.read(clip.id)).rejects.toMatchObject({ code: 'body-pending' });

  indexedDB.deleteDatabase('ballast');
  await vi.waitFor(async () => expect(await run(b, remote)).toMatchObject({ error: null }), {
    timeout: 10_000,
    interval: 200,
  });
  expect((await b.clips.read(clip.id))?.body.html).toBe(html);
});

/** Fills a database of its own with so many bytes that no compression makes fewer. */
function fill(indexedDB: IDBFactory, length: number): Promise<void> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('ballast', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('bytes').put(bytes, 1));
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('error', () => reject(request.error));
  });
}
