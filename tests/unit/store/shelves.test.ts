import { beforeEach, describe, expect, test } from 'vitest';
import type { Clips } from '@/src/store/clips';
import { memoryLibrary } from '../memory-library';
import { day, storiesIn, story } from './stories';

let clips: Clips;
const { saveAll, titles } = storiesIn(() => clips);

beforeEach(() => {
  clips = memoryLibrary().clips;
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
    for await (const { body } of clips.readAll(ids, { signal, reads: 'text' })) found.push(body.html);
    return found;
  };

  test('gives each body in the order asked for, without those that are gone', async () => {
    const ids = await saveAll(...Array.from({ length: 45 }, (_, i) => `story ${i}`));
    expect(await read([...ids, 'nothing'])).toEqual(ids.map((_, i) => `<p>story ${i}</p>`));
  });

  test('gives what is known of clips without their bodies, where that is all that is asked for', async () => {
    const ids = await saveAll('one', 'two');
    const { signal } = new AbortController();
    const found = [];
    for await (const { clip, body } of clips.readAll([...ids, 'nothing'], { signal, reads: 'metadata' }))
      found.push([clip.title, body.html, body.hash === clip.revisions[0]?.body]);
    expect(found).toEqual([
      ['one', '', true],
      ['two', '', true],
    ]);
  });

  test('stops when it is told to', async () => {
    const ids = await saveAll('one');
    await expect(read(ids, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
