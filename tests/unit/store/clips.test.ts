import { beforeEach, describe, expect, test } from 'vitest';
import type { Clips } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';
import { day, storiesIn, story } from './stories';

let clips: Clips;
const { saveAll, titles, total } = storiesIn(() => clips);

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
    expect(await clips.read(clip.id)).toMatchObject({ clip, body: { html: '<p>old</p>' } });
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
    await clips.trash([one, one], day(6));
    expect(await total()).toBe(2);
    await clips.restore([one, one]);
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
