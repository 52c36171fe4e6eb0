import { beforeEach, describe, expect, test } from 'vitest';
import { type Clip, newestRevision } from '@/src/clip/clip';
import { bodyHash } from '@/src/clip/hash';
import type { ChangedDocument } from '@/src/sync/sync-records';
import { aClip, aRevision } from '../../sync/a-clip';
import { day, story, storiesIn } from '../stories';
import { type SyncedLibrary, syncedLibrary } from './synced-library';

const STATE = new Uint8Array([0, 0]);

let library: SyncedLibrary;
beforeEach(async () => {
  library = syncedLibrary();
  await library.begin();
});
const { titles, total } = storiesIn(() => library.clips);

const changed = (fields: Partial<ChangedDocument> = {}): ChangedDocument => {
  return { state: STATE, value: null, isGone: false, places: [], isDirty: false, ...fields };
};
const change = (clip: Clip, fields: Partial<ChangedDocument> = {}) =>
  library.store.change([clip.id], () => changed({ value: clip, ...fields }));
const save = async (name: string) => (await library.clips.save(story(name), { now: day(1) })).clip;
const gone = { value: null, isGone: true };

describe('a document that has changed', () => {
  test('makes the clip that it tells of, which is counted, listed and found by its words at once', async () => {
    await change(aClip({ title: 'Ferry', tags: ['quay'] }));
    expect(await total()).toBe(1);
    expect(await titles('quay')).toEqual(['Ferry']);
    expect(library.announced()).toBe(1);
  });

  test('makes a clip what it tells, found by its new words and not by the old ones', async () => {
    const clip = await save('before');
    await change({ ...clip, title: 'after', siteName: null });
    expect(await titles('before')).toEqual([]);
    expect(await titles('after')).toEqual(['after']);
    expect(await total()).toBe(1);
  });

  test('takes the edit out that it was made of, and announces nothing when the clip is as it was', async () => {
    const clip = await save('a');
    await change(clip, { isDirty: true });
    expect(await library.rows('edits')).toEqual([]);
    expect(await library.rows('dirty')).toEqual([{ id: clip.id, version: 1, sizeBytes: 2 }]);
    expect(library.announced()).toBe(0);
  });

  test.each([
    ['its trash', { deletedTime: day(2).toISOString() }, 0, ['a']],
    ['its library', { deletedTime: null }, 1, []],
  ])('puts a clip into %s, and counts it right', async (_name, fields, count, inTrash) => {
    const clip = await save('a');
    await change({ ...clip, ...fields });
    expect(await total()).toBe(count);
    expect(await titles('', 'trash')).toEqual(inTrash);
  });

  test('deletes a clip that is gone with all that was its own, out of the library too', async () => {
    const [clip, other] = [await save('a'), await save('b')];
    await change(clip, gone);
    expect(await titles()).toEqual(['b']);
    expect(await total()).toBe(1);
    expect(await library.rows('terms')).toMatchObject([{ id: other.id }]);
    expect(await library.rows('bodies')).toMatchObject([{ text: 'b' }]);
  });

  test('leaves the clip as it is when it tells of none that is understood', async () => {
    const clip = await save('a');
    await change(clip, { value: null });
    expect(await titles()).toEqual(['a']);
    expect(await library.rows('bodies')).toHaveLength(1);
  });

  test('drops the text that a clip has no more, unless another has it', async () => {
    const [a, b] = [await save('a'), await save('b')];
    const shared = newestRevision(b).body;
    await change({ ...a, revisions: [aRevision({ body: shared })] });
    await change({ ...b, revisions: [aRevision()] });
    expect(await library.rows('bodies')).toMatchObject([{ hash: shared }]);
    await change({ ...a, revisions: [aRevision()] });
    expect(await library.rows('bodies')).toEqual([]);
  });

  test('that nothing is made of changes nothing', async () => {
    const clip = await save('a');
    const before = await library.dump();
    await library.store.change([clip.id, 'unknown'], () => null);
    expect(await library.dump()).toEqual(before);
  });

  test('is offered once with its state and what the person has made of it', async () => {
    const clip = await save('a');
    const offered: unknown[] = [];
    await library.store.change([clip.id, clip.id, 'unknown'], (kept) => {
      offered.push(kept);
      return null;
    });
    expect(offered).toEqual([
      { id: clip.id, state: null, edit: { value: clip, time: day(1).toISOString() } },
      { id: 'unknown', state: null, edit: null },
    ]);
  });

  test('that throws changes nothing of the others either', async () => {
    const before = await library.dump();
    const failing = library.store.change(['1', '2'], ({ id }) => {
      if (id === '2') throw new TypeError('a bug');
      return changed({ value: aClip({ id }) });
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await library.dump()).toEqual(before);
  });
});

describe('a clip whose text is not here yet', () => {
  const text = { html: '<p>text</p>', text: 'text', changes: null };
  let clip: Clip;
  beforeEach(async () => {
    clip = aClip({ revisions: [aRevision({ body: await bodyHash(text) })] });
    await change(clip);
  });
  const reading = { signal: new AbortController().signal };

  test('is listed, found and tagged', async () => {
    await library.clips.setTags(clip.id, ['quay']);
    expect(await titles('quay')).toEqual([clip.title]);
  });

  test('says so when it is opened, and is left out where texts are asked for', async () => {
    await expect(library.clips.read(clip.id)).rejects.toMatchObject({ code: 'body-pending' });
    const read = (reads: 'text' | 'metadata') =>
      Array.fromAsync(library.clips.readAll([clip.id], { ...reading, reads }));
    expect(await read('text')).toEqual([]);
    expect(await read('metadata')).toMatchObject([{ clip: { id: clip.id } }]);
    expect(await library.clips.read('unknown')).toBeNull();
  });

  test('is opened once its text has come', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    await library.store.keepBlob(`body/${newestRevision(clip).body}`, bytes);
    expect(await library.clips.read(clip.id)).toMatchObject({ body: { html: text.html }, changes: null });
  });
});

describe('documents that are dirty', () => {
  test('stay so when they changed after they were sent, and are not so any more when they did not', async () => {
    const [a, b] = [aClip({ id: 'a' }), aClip({ id: 'b' })];
    for (const clip of [a, b]) await change(clip, { isDirty: true });
    const sent = await library.store.dirty();
    await library.store.putOutbox({ name: 'file', bytes: STATE, documents: sent });
    await change(b, { isDirty: true });
    await library.store.confirm('file');
    expect(await library.store.dirty()).toMatchObject([{ id: 'b', version: 3 }]);
    expect(await library.store.documents(['a', 'b', 'unknown'])).toEqual([
      { id: 'a', state: STATE, version: null },
      { id: 'b', state: STATE, version: 3 },
    ]);
    expect(await library.store.seen()).toEqual(['file']);
    expect(await library.store.idsIn(['file', 'unknown'])).toEqual(['a', 'b']);
    expect(await library.store.outbox()).toEqual([]);
  });

  test('are all there are when everything is sent again, and clips without a document get one', async () => {
    await change(aClip({ id: 'a' }));
    const { id } = await save('b');
    await (await library.connection.open()).delete('edits', id);
    await library.store.sendAllAgain();
    expect(await library.store.dirty()).toMatchObject([{ id: 'a' }]);
    expect(await library.store.editedIds(9)).toEqual([id]);
  });
});
