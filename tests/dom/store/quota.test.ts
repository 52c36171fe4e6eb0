import { afterEach, expect, test, vi } from 'vitest';
import { keepPictures } from '@/src/background/keep-pictures';
import { newestRevision } from '@/src/clip/clip';
import { clipsIn } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { picturesIn } from '@/src/store/pictures';
import { anArticle } from '../../unit/an-article';

/** Chromium's storage buckets: parts of an origin's storage, each with a limit of its own. Not in TypeScript yet. */
interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
}

const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: StorageBuckets };

const large = (name: string) => {
  const text = Array.from({ length: 300_000 }, (_, i) => `${name} ${Math.sin(i)}`).join(' ');
  return anArticle({ canonicalUrl: `https://news.example/${name}`, title: name, text, html: `<p>${text}</p>` });
};

/** Bytes that no compression makes smaller. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** Fills a database of its own with so many bytes. */
function fill(indexedDB: IDBFactory, bytes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('ballast', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('bytes').put(noise(bytes), 1));
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('error', () => reject(request.error));
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a full disk is said in a clear sentence, loses nothing, and the next save works once there is space', async () => {
  const { indexedDB } = await storageBuckets.open('small', { quota: 20_000_000 });
  vi.stubGlobal('indexedDB', indexedDB);
  await fill(indexedDB, 15_000_000);
  const clips = clipsIn(connect('cuttings'));
  const titles = async () => (await clips.find({ shelf: 'library', words: '' }, 9)).clips.map(({ title }) => title);

  await clips.save(anArticle({ title: 'small' }), { now: new Date(1) });
  await expect(clips.save(large('large'), { now: new Date(2) })).rejects.toMatchObject({ code: 'storage-full' });
  expect(await titles()).toEqual(['small']);

  indexedDB.deleteDatabase('ballast');
  await vi.waitFor(() => clips.save(large('large'), { now: new Date(3) }), { timeout: 10_000, interval: 200 });
  expect(await titles()).toEqual(['large', 'small']);
});

test('a disk too full for a picture keeps the clip, notes that it is missing, and keeps it once there is space', async () => {
  const { indexedDB } = await storageBuckets.open('small-for-pictures', { quota: 20_000_000 });
  vi.stubGlobal('indexedDB', indexedDB);
  await fill(indexedDB, 14_000_000);
  const connection = connect('cuttings');
  const [clips, pictures] = [clipsIn(connection), picturesIn(connection)];
  const article = anArticle({ html: '<p>a</p><img src="https://cdn.example/quay.png">' });
  const { clip } = await clips.save(article, { now: new Date(1), wantsPictures: true });
  const { body } = newestRevision(clip);
  const keepThem = () =>
    keepPictures([body], {
      pictures,
      mayFetch: async () => true,
      fetchPicture: async () => ({ mimeType: 'image/png', bytes: noise(8_000_000) }),
      announce: () => {},
      now: () => new Date(2),
    });

  await keepThem();
  expect(await pictures.of(body)).toMatchObject([{ image: null, missing: 'no-space' }]);
  expect((await clips.read(clip.id))?.body.html).toBe(article.html);

  indexedDB.deleteDatabase('ballast');
  await vi.waitFor(
    async () => {
      await clips.save(article, { now: new Date(3), wantsPictures: true });
      await keepThem();
      expect(await pictures.of(body)).toMatchObject([{ missing: null, sizeBytes: 8_000_000 }]);
    },
    { timeout: 10_000, interval: 200 },
  );
});
