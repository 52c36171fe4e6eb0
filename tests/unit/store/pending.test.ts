import { beforeEach, describe, expect, test } from 'vitest';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';

const NOW = new Date('2026-01-01T00:00:30.000Z');
const pendingClip = (id: string, url = 'https://news.example/story') => ({
  id,
  url,
  title: 'The ferry returns',
  startedTime: '2026-01-01T00:00:00.000Z',
  interrupted: false,
});

let { clips, pending } = memoryLibrary();
beforeEach(() => {
  ({ clips, pending } = memoryLibrary());
});

describe('a clip in flight', () => {
  test('is told of by the background that starts after it', async () => {
    await pending.begin(pendingClip('p1'));
    expect(await pending.interrupted(NOW)).toEqual([]);
    expect(await pending.interruptAll()).toEqual([{ ...pendingClip('p1'), interrupted: true }]);
    expect(await pending.interrupted(NOW)).toHaveLength(1);
  });

  test('is told of after a minute, though no background has started', async () => {
    await pending.begin(pendingClip('p1'));
    expect(await pending.interrupted(new Date('2026-01-01T00:01:01.000Z'))).toHaveLength(1);
  });

  test('is forgotten in the transaction that saves it', async () => {
    await pending.begin(pendingClip('p1'));
    await clips.save(anArticle({ url: 'https://news.example/other' }), { now: new Date(), pendingId: 'p1' });
    expect(await pending.interruptAll()).toEqual([]);
  });

  test('is not forgotten when saving fails', async () => {
    await pending.begin(pendingClip('p1'));
    await expect(clips.save(anArticle({ title: '' }), { now: new Date(), pendingId: 'p1' })).rejects.toThrow();
    expect(await pending.interruptAll()).toHaveLength(1);
  });

  test('is forgotten when its page is saved at a later attempt', async () => {
    await pending.begin(pendingClip('p1'));
    await pending.begin(pendingClip('p2', 'https://news.example/other'));
    await pending.interruptAll();
    await clips.save(anArticle({ url: 'https://news.example/story' }), { now: new Date() });
    expect((await pending.interrupted(NOW)).map(({ id }) => id)).toEqual(['p2']);
  });

  test('is forgotten when it is dismissed', async () => {
    await pending.begin(pendingClip('p1'));
    await pending.interruptAll();
    await pending.end('p1');
    expect(await pending.interrupted(NOW)).toEqual([]);
  });
});
