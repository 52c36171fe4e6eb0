import { beforeEach, describe, expect, test } from 'vitest';
import type { Clips } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';

const day = (date: number) => new Date(Date.UTC(2026, 0, date));
const story = (name: string, fields = {}) =>
  anArticle({
    canonicalUrl: `https://news.example/${name}`,
    title: name,
    text: name,
    html: `<p>${name}</p>`,
    ...fields,
  });

let clips: Clips;
const saveAll = async (...names: string[]) => {
  const saved = [];
  for (const [i, name] of names.entries()) saved.push(await clips.save(story(name), { now: day(i + 1) }));
  return saved.map(({ clip }) => clip.id);
};
const titles = async (words = '', shelf: 'library' | 'trash' = 'library', limit = 50) =>
  (await clips.find({ shelf, words }, limit)).clips.map(({ title }) => title);

const total = async () => (await clips.find({ shelf: 'library', words: '' }, 1)).total;

beforeEach(() => {
  clips = memoryLibrary().clips;
});

describe('saving', () => {
  test('files a clip under the hash of its canonical URL', async () => {
    const { clip } = await clips.save(anArticle(), { now: day(1) });
    // printf https://news.example/story | sha256sum | cut -c1-32
    expect(clip.id).toBe('039e3d9e0973b684ddc83ea977469971');
  });

  test('the same article twice makes one clip, and writes nothing the second time', async () => {
    const first = await clips.save(anArticle(), { now: day(1) });
    const second = await clips.save(anArticle({ html: '<p>The ferry  returned on Monday.</p>' }), { now: day(2) });
    expect(second).toEqual({ clip: first.clip, outcome: 'unchanged', earlier: first.clip });
    expect(await total()).toBe(1);
  });

  test('a changed article keeps both texts, each to be read', async () => {
    const { clip } = await clips.save(story('a', { text: 'old', html: '<p>old</p>' }), { now: day(1) });
    const { outcome } = await clips.save(story('a', { text: 'new', html: '<p>new</p>' }), { now: day(2) });
    expect(outcome).toBe('revised');
    expect((await clips.read(clip.id))?.body.html).toBe('<p>new</p>');
    expect((await clips.read(clip.id, 0))?.body.html).toBe('<p>old</p>');
  });

  test('refuses what is not an article, and keeps nothing of it', async () => {
    await expect(clips.save(anArticle({ title: '' }), { now: day(1) })).rejects.toMatchObject({ code: 'clip-invalid' });
    expect(await total()).toBe(0);
  });

  test('undone, a new clip is in the trash', async () => {
    const saved = await clips.save(anArticle(), { now: day(1) });
    await clips.undoSave(saved, day(1));
    expect(await titles()).toEqual([]);
    expect(await titles('', 'trash')).toEqual(['The ferry returns']);
  });

  test('undone, a revised clip is as it was, and its new text is gone', async () => {
    const { clip } = await clips.save(story('a', { text: 'old', html: '<p>old</p>' }), { now: day(1) });
    const revised = await clips.save(story('a', { title: 'b', text: 'new', html: '<p>new</p>' }), { now: day(2) });
    await clips.undoSave(revised, day(2));
    expect(await clips.read(clip.id)).toEqual({ clip, body: expect.objectContaining({ html: '<p>old</p>' }) });
    expect(await titles('b')).toEqual([]);
  });

  test('undone after the clip was deleted, leaves it in the trash', async () => {
    await clips.save(story('a'), { now: day(1) });
    const revised = await clips.save(story('a', { text: 'new' }), { now: day(2) });
    await clips.trash([revised.clip.id], day(3));
    expect(await clips.undoSave(revised, day(4))).toBe(false);
    expect(await titles('', 'trash')).toEqual(['a']);
  });

  test('keeps no body that no revision has', async () => {
    const { clips: own, name } = memoryLibrary();
    const { clip } = await own.save(story('a'), { now: day(1) });
    await own.trash([clip.id], day(2));
    await own.save(story('a', { html: '<p>a <img src="https://cdn.example/2.jpg"></p>' }), { now: day(3) });
    await own.trash([clip.id], day(4));
    await own.purge([clip.id]);
    expect(await (await connect(name).open()).count('bodies')).toBe(0);
  });

  test('undone after the clip has changed again, leaves it', async () => {
    const first = await clips.save(story('a'), { now: day(1) });
    await clips.save(story('a', { text: 'new' }), { now: day(2) });
    await clips.undoSave(first, day(3));
    expect(await titles()).toEqual(['a']);
  });
});

describe('finding', () => {
  test('gives the newest first, as many as asked for, and counts all', async () => {
    await saveAll('one', 'two', 'three');
    expect(await titles('', 'library', 2)).toEqual(['three', 'two']);
    expect(await total()).toBe(3);
  });

  test('counts what is in the library through all that happens to it', async () => {
    const ids = await saveAll('one', 'two', 'three', 'four');
    const [one = '', two = ''] = ids;
    await clips.trash([one, two, 'nothing'], day(5));
    expect(await total()).toBe(2);
    await clips.trash([one], day(6));
    expect(await total()).toBe(2);
    await clips.restore([one]);
    await clips.save(story('one', { text: 'changed' }), { now: day(7) });
    expect(await total()).toBe(3);
    await clips.undoSave(await clips.save(story('two'), { now: day(8) }), day(8));
    await clips.undoSave(await clips.save(story('five'), { now: day(9) }), day(9));
    expect(await total()).toBe(3);
    await clips.purge(await clips.findIds({ shelf: 'trash', words: '' }));
    expect(await total()).toBe(3);
    expect(await total()).toBe((await clips.findIds({ shelf: 'library', words: '' })).length);
  });

  test('puts a revised clip first', async () => {
    await saveAll('one', 'two');
    await clips.save(story('one', { text: 'changed' }), { now: day(9) });
    expect(await titles()).toEqual(['one', 'two']);
  });

  test.each([
    ['title', 'fer', ['ferry']],
    ['site', 'example', ['bridge', 'ferry']],
    ['address', 'news', ['bridge', 'ferry']],
    ['tag', 'harb', ['ferry']],
    ['title and tag together', 'ferry harbour', ['ferry']],
    ['nothing it has', 'airport', []],
    ['nothing that can be looked for', '???', []],
  ])('finds by %s', async (_, words, expected) => {
    const [ferry = ''] = await saveAll('ferry', 'bridge');
    await clips.setTags(ferry, ['harbour']);
    expect(await titles(words)).toEqual(expected);
    expect((await clips.find({ shelf: 'library', words }, 1)).total).toBe(expected.length);
  });

  test('gives the ids of all that match, in the order of the list', async () => {
    const ids = await saveAll('one', 'two', 'three');
    expect(await clips.findIds({ shelf: 'library', words: '' })).toEqual(ids.toReversed());
    expect(await clips.findIds({ shelf: 'library', words: 'tw' })).toEqual([ids[1]]);
  });

  test('reads no body', async () => {
    await saveAll('one');
    const [clip] = (await clips.find({ shelf: 'library', words: '' }, 1)).clips;
    expect(Object.keys(clip ?? {})).not.toEqual(expect.arrayContaining(['html']));
    expect(clip).not.toHaveProperty('order');
  });
});

describe('the trash', () => {
  test('takes clips out of the library, last deleted first, and gives them back', async () => {
    const [one = '', two = ''] = await saveAll('one', 'two', 'three');
    await clips.trash([one], day(4));
    await clips.trash([two], day(5));
    expect(await titles()).toEqual(['three']);
    expect(await titles('', 'trash')).toEqual(['two', 'one']);
    expect(await titles('one')).toEqual([]);
    expect(await titles('one', 'trash')).toEqual(['one']);
    await clips.restore([one, two]);
    expect(await titles()).toEqual(['three', 'two', 'one']);
    expect(await titles('', 'trash')).toEqual([]);
  });

  test('is emptied for good, but a body that another clip keeps stays', async () => {
    const first = await clips.save(story('one', { html: '<p>same</p>' }), { now: day(1) });
    const second = await clips.save(story('two', { html: '<p>same</p>' }), { now: day(2) });
    await clips.trash([first.clip.id], day(3));
    await clips.purge([first.clip.id]);
    expect(await clips.read(first.clip.id)).toBeNull();
    expect((await clips.read(second.clip.id))?.body.html).toBe('<p>same</p>');
  });

  test('never takes a clip of the library for good', async () => {
    const [one = ''] = await saveAll('one');
    await clips.purge([one]);
    expect(await titles()).toEqual(['one']);
  });

  test('passes over what is gone', async () => {
    await clips.trash(['nothing'], day(1));
    await clips.restore(['nothing']);
    await clips.purge(['nothing']);
    expect(await titles('', 'trash')).toEqual([]);
  });
});

describe('tags', () => {
  test('are cleaned, kept and listed each once', async () => {
    const [one = '', two = ''] = await saveAll('one', 'two');
    expect((await clips.setTags(one, [' sea ', 'ports'])).tags).toEqual(['sea', 'ports']);
    await clips.setTags(two, ['sea']);
    expect(await clips.tags()).toEqual(['ports', 'sea']);
  });

  test('of a clip that is gone are refused', async () => {
    await expect(clips.setTags('nothing', ['sea'])).rejects.toMatchObject({ code: 'clip-gone' });
  });
});

describe('reading all', () => {
  const read = async (ids: readonly string[], signal = new AbortController().signal) => {
    const found: string[] = [];
    for await (const { body } of clips.readAll(ids, signal)) found.push(body.html);
    return found;
  };

  test('gives each body in the order asked for, without those that are gone', async () => {
    const ids = await saveAll(...Array.from({ length: 45 }, (_, i) => `story ${i}`));
    expect(await read([...ids, 'nothing'])).toEqual(ids.map((_, i) => `<p>story ${i}</p>`));
  });

  test('stops when it is told to', async () => {
    const ids = await saveAll('one');
    await expect(read(ids, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
