import { beforeEach, describe, expect, test } from 'vitest';
import { type Clip, newestRevision } from '@/src/clip/clip';
import { bodyHash } from '@/src/clip/hash';
import { LIMITS } from '@/src/clip/limits';
import { wantPicturesOf } from '@/src/store/sync/wanted-blobs';
import { BLOB_CODEC } from '@/src/sync/files/blob-codec';
import type { PlacedBlob } from '@/src/sync/merge/places';
import { aClip, aHash, aRevision } from '../../sync/a-clip';
import { memoryRemote } from '../../sync/memory-remote';
import { day, story } from '../stories';
import { clipPictured, NOW, PICTURE, pictured, run } from './scene';
import { type SyncedLibrary, syncedLibrary } from './synced-library';

const NONE = new Set<string>();
const ALL = 1e9;
const STATE = new Uint8Array([0, 0]);
const [PACK, OTHER_PACK] = ['1', '2'].map((digit) => `pack/2026-01/p-otherone-${digit.repeat(32)}.bin`) as [
  string,
  string,
];

let library: SyncedLibrary;
beforeEach(async () => {
  library = syncedLibrary();
  await library.begin();
});

const place = (blob: string, pack = PACK): PlacedBlob => {
  return { blob, place: { pack, offset: 0, sizeBytes: 10, packBytes: 100 } };
};
/** Has a document tell of a clip, and where its blobs lie. */
const tell = (clip: Clip, places: readonly PlacedBlob[] = []) =>
  library.store.change([clip.id], () => ({ state: STATE, value: clip, isGone: false, places, isDirty: false }));
const bodyOf = (clip: Clip) => `body/${newestRevision(clip).body}`;
const save = async (name: string, date = 1) => {
  const { clip } = await library.clips.save(story(name), { now: day(date) });
  await tell(clip);
  return clip;
};
const pending = async (maxBytes = ALL, except: ReadonlySet<string> = NONE) =>
  (await library.store.pendingBlobs(maxBytes, except)).map(({ id }) => id);
const wanted = async (limit = 99, except: ReadonlySet<string> = NONE) =>
  (await library.store.wantedBlobs(limit, except)).map(({ id }) => id);

/** A clip of another browser, whose text has a place. */
async function theirs(name: string, fields: Partial<Clip> = {}) {
  const text = { html: `<p>${name}</p>`, text: name, changes: null };
  const hash = await bodyHash(text);
  const clip = aClip({ id: aHash(name).slice(0, 32), revisions: [aRevision({ body: hash })], ...fields });
  await tell(clip, [place(bodyOf(clip))]);
  return { clip, bytes: BLOB_CODEC.encodeBody({ hash, ...text }) };
}

describe('blobs that are pending', () => {
  test('are texts that are here and have no place, with all documents that have none for them', async () => {
    const a = await save('a');
    const b = aClip({ id: 'b', revisions: a.revisions });
    await tell(b);
    const [blob, ...others] = await library.store.pendingBlobs(ALL, NONE);
    expect(others).toEqual([]);
    expect(blob?.documents.toSorted()).toEqual([a.id, 'b'].toSorted());
    const body = { html: '<p>a</p>', text: 'a', changes: null };
    expect(JSON.parse(new TextDecoder().decode(blob?.bytes))).toEqual(body);
    await tell(a, [place(bodyOf(a))]);
    expect(await library.store.pendingBlobs(ALL, NONE)).toMatchObject([{ documents: ['b'] }]);
    await tell(b, [place(bodyOf(a))]);
    expect(await pending()).toEqual([]);
  });

  test('are as many as there is room for, and one whatever its size; those that are excepted are left out', async () => {
    for (const name of ['a', 'b', 'c']) await save(name);
    const all = await pending();
    const [{ bytes } = { bytes: STATE }] = await library.store.pendingBlobs(ALL, NONE);
    expect(await pending(bytes.length * 2)).toEqual(all.slice(0, 2));
    expect(await pending(1)).toEqual(all.slice(0, 1));
    expect(await pending(ALL, new Set(all.slice(0, 2)))).toEqual(all.slice(2));
  });

  test('of a clip come one after the other, its pictures with it', async () => {
    for (const [i, name] of ['a', 'b', 'c'].entries()) await tell(await clipPictured(library, name, i + 1));
    const documents = (await library.store.pendingBlobs(ALL, NONE)).map(({ documents: [document] }) => document);
    expect(documents).toHaveLength(6);
    expect(new Set(documents.filter((_, i) => i % 2 === 0)).size).toBe(3);
    expect(documents.filter((document, i) => i % 2 === 1 && document !== documents[i - 1])).toEqual([]);
  });

  test('are those again that lie in a pack that is unplaced, unless another one has them, until they are sent', async () => {
    const clip = await save('a');
    await tell(clip, [place(bodyOf(clip)), place(bodyOf(clip), OTHER_PACK)]);
    await library.store.unplace([PACK]);
    expect(await pending()).toEqual([]);
    await library.store.unplace([OTHER_PACK]);
    expect(await pending()).toEqual([bodyOf(clip)]);
    const placed = { state: STATE, value: clip, isGone: false, places: [place(bodyOf(clip))], isDirty: true };
    await library.store.change([clip.id], () => placed, { sentPack: { path: PACK, sizeBytes: 9 } });
    expect(await pending()).toEqual([]);
    expect(await library.store.sentPacks()).toEqual([{ path: PACK, sizeBytes: 9 }]);
  });

  test('are all that are here when everything is sent again', async () => {
    const clip = await save('a');
    await tell(clip, [place(bodyOf(clip))]);
    await library.store.sendAllAgain();
    expect(await pending()).toEqual([bodyOf(clip)]);
  });

  test('are those no more whose clip is deleted', async () => {
    const clip = await save('a');
    await library.clips.trash([clip.id], day(2));
    await library.clips.purge([clip.id]);
    expect(await pending()).toEqual([]);
  });
});

describe('blobs that are wanted', () => {
  test('are texts that are not here and have a place, those of the newest clips first', async () => {
    const dates = [2, 3, 1];
    const clips = [];
    for (const date of dates) clips.push((await theirs(`day ${date}`, { capturedTime: day(date).toISOString() })).clip);
    const [second, third, first] = clips.map(bodyOf);
    expect(await wanted()).toEqual([third, second, first]);
    expect(await wanted(1)).toEqual([third]);
    expect(await wanted(1, new Set([third ?? '']))).toEqual([second]);
    await tell(aClip({ id: 'none' }));
    expect(await wanted()).toHaveLength(3);
  });

  test('tell all places that documents have for them', async () => {
    const { clip } = await theirs('a');
    await tell({ ...clip, id: 'b' }, [place(bodyOf(clip), OTHER_PACK)]);
    const [blob] = await library.store.wantedBlobs(9, NONE);
    expect(blob?.places.map(({ pack }) => pack).toSorted()).toEqual([PACK, OTHER_PACK]);
  });

  test('are kept once they are what their id says, and are wanted no more', async () => {
    const { clip, bytes } = await theirs('a');
    const id = bodyOf(clip);
    const wrong = bytes.map((byte) => byte ^ 1);
    await expect(library.store.keepBlob(id, wrong)).rejects.toMatchObject({ code: 'sync-corrupt' });
    await expect(library.store.keepBlob('what/ever', bytes)).rejects.toMatchObject({ code: 'sync-corrupt' });
    expect(await wanted()).toEqual([id]);
    await library.store.keepBlob(id, bytes);
    expect(await wanted()).toEqual([]);
    expect(await pending()).toEqual([]);
    expect(await library.clips.read(clip.id)).toMatchObject({ body: { text: 'a' } });
  });

  test('are pending as soon as they are here, where a document has no place for them or none that counts', async () => {
    const { clip, bytes } = await theirs('a');
    await tell({ ...clip, id: 'b' });
    await library.store.unplace([PACK]);
    await library.store.keepBlob(bodyOf(clip), bytes);
    expect(await library.store.pendingBlobs(ALL, NONE)).toMatchObject([{ documents: [clip.id, 'b'].toSorted() }]);
  });

  test('are not kept for clips that are gone meanwhile', async () => {
    const { clip, bytes } = await theirs('a');
    await library.clips.trash([clip.id], day(2));
    await library.clips.purge([clip.id]);
    await library.store.keepBlob(bodyOf(clip), bytes);
    expect(await library.rows('bodies')).toEqual([]);
  });

  test('are not wanted any more when a person clips the same text', async () => {
    const { clip: saved } = await library.clips.save(story('a'), { now: day(1) });
    await library.clips.trash([saved.id], day(1));
    await library.clips.purge([saved.id]);
    await tell(saved, [place(bodyOf(saved))]);
    expect(await wanted()).toEqual([bodyOf(saved)]);
    await library.clips.save(story('a'), { now: day(2) });
    expect(await wanted()).toEqual([]);
    expect(await library.clips.read(saved.id)).toMatchObject({ body: { text: 'a' } });
  });
});

describe('packs', () => {
  test('are those in which documents have places, with how much of them is used and whether that is here', async () => {
    const clip = await save('a');
    await tell(clip, [place(bodyOf(clip))]);
    const { clip: other } = await theirs('b');
    await tell(other, [place(bodyOf(other), OTHER_PACK), place(bodyOf(clip))]);
    const known = await library.store.packs();
    expect(known.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: PACK, sizeBytes: 100, usedBytes: 10, isHere: true },
      { path: OTHER_PACK, sizeBytes: 100, usedBytes: 10, isHere: false },
    ]);
  });

  test('of clips that are deleted for good are none', async () => {
    const clip = await save('a');
    const gone = { state: STATE, value: null, isGone: true, places: [place(bodyOf(clip))], isDirty: true };
    await library.store.change([clip.id], () => gone);
    expect(await library.store.packs()).toEqual([]);
  });

  test('wait one at a time', async () => {
    expect(await library.store.queuedPack()).toBeNull();
    const queued = { path: PACK, bytes: STATE, blobs: [] };
    await library.store.queuePack(queued);
    expect(await library.store.queuedPack()).toEqual(queued);
    await library.store.dropQueuedPack();
    expect(await library.store.queuedPack()).toBeNull();
  });
});

describe('pictures', () => {
  const remote = () => memoryRemote(() => NOW);
  const kept = async ({ pictures }: SyncedLibrary, clip: Clip) => {
    const images = await Array.fromAsync(pictures.read(newestRevision(clip).body));
    return images.map(({ src, bytes }) => [src, new TextDecoder().decode(bytes)]);
  };

  test('go to the other browser with their text, also those from before sync, and are not sent back', async () => {
    const [before, other, folder] = [syncedLibrary(), syncedLibrary(), remote()];
    const clip = await clipPictured(before, 'a', 1);
    for (const each of [before, other]) await each.begin({ device: each === other ? 'otherone' : 'thisone0' });
    await run(before, folder, 1);
    expect(await run(other, folder, 2)).toMatchObject({ fetchedBlobs: 2, error: null });
    expect(await kept(other, clip)).toEqual([[PICTURE, 'picture of a']]);
    expect(await run(other, folder, 3)).toMatchObject({ sentBlobs: 0, sent: 0 });
    expect(await run(before, folder, 4)).toMatchObject({ fetchedBlobs: 0, sentBlobs: 0 });
  });

  test('that come later go in a blob of their own', async () => {
    const folder = remote();
    const { clip } = await library.clips.save(pictured('a'), { now: day(1), wantsPictures: true });
    expect(await run(library, folder)).toMatchObject({ sentBlobs: 1 });
    const bytes = new TextEncoder().encode('later');
    await library.pictures.keep({ body: newestRevision(clip).body, src: PICTURE }, { mimeType: 'image/png', bytes });
    expect(await run(library, folder, 2)).toMatchObject({ sentBlobs: 1, error: null });
  });

  test('that are here stay when others have come for the same address, and those go when the text does', async () => {
    const [other, folder] = [syncedLibrary(), remote()];
    await other.begin({ device: 'otherone' });
    const clip = await clipPictured(library, 'a', 1);
    await other.clips.save(pictured('a'), { now: day(2), wantsPictures: true });
    const key = { body: newestRevision(clip).body, src: PICTURE };
    await other.pictures.keep(key, { mimeType: 'image/png', bytes: new TextEncoder().encode('another') });
    await run(library, folder, 1);
    await run(other, folder, 2);
    await run(library, folder, 3);
    expect(await kept(other, clip)).toEqual([[PICTURE, 'another']]);
    expect(await kept(library, clip)).toEqual([[PICTURE, 'picture of a']]);
    for (let seed = 4; seed < 6; seed++) expect(await run(other, folder, seed)).toMatchObject({ sentBlobs: 0 });
    await library.clips.trash([clip.id], day(3));
    await library.clips.purge([clip.id]);
    for (const name of ['images', 'pictures', 'pictureBlobs'] as const) expect(await library.rows(name)).toEqual([]);
  });

  test('of clips that were not opened wait until they are, when that was chosen', async () => {
    const [other, folder] = [syncedLibrary(), remote()];
    await other.begin({ device: 'otherone' }, { pictures: 'opened' });
    const [a, b] = [await clipPictured(library, 'a', 1), await clipPictured(library, 'b', 2)];
    await run(library, folder, 1);
    expect(await run(other, folder, 2)).toMatchObject({ fetchedBlobs: 2 });
    expect(await wantPicturesOf(other.connection, a.id)).toBe(true);
    await other.clips.setTags(a.id, ['x']);
    expect(await run(other, folder, 3)).toMatchObject({ fetchedBlobs: 1 });
    expect(await kept(other, a)).toEqual([[PICTURE, 'picture of a']]);
    expect(await wantPicturesOf(other.connection, a.id)).toBe(false);
    await other.accounts.change({ pictures: 'all' });
    expect(await run(other, folder, 4)).toMatchObject({ fetchedBlobs: 1 });
    expect(await kept(other, b)).toEqual([[PICTURE, 'picture of b']]);
  });

  test('of another browser are as many as a text may have', async () => {
    const { clip, bytes: text } = await theirs('a');
    const { body } = newestRevision(clip);
    const images = Array.from({ length: LIMITS.pictures + 1 }, (_, i) => {
      return { src: `${PICTURE}?${i}`, mimeType: 'image/png', bytes: new Uint8Array([i & 255, i >> 8]) };
    });
    const bytes = BLOB_CODEC.encodePictures(images);
    const id = BLOB_CODEC.picturesBlobId(body, await BLOB_CODEC.contentOf(bytes));
    await tell(clip, [place(bodyOf(clip)), place(id)]);
    await library.store.keepBlob(bodyOf(clip), text);
    await library.store.keepBlob(id, bytes);
    expect(await library.rows('images')).toHaveLength(LIMITS.pictures);
    expect(await wanted()).toEqual([]);
    await library.store.unplace([PACK]);
    expect(await pending()).toEqual([bodyOf(clip)]);
  });
});
