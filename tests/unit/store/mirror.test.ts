import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ListedClip } from '@/src/clip/mirror';
import { clipsIn } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { mirrorIn } from '@/src/store/mirror';
import { read } from '@/src/store/transact';
import { day, story } from './stories';

const listed = async (clips: AsyncIterable<ListedClip>) => {
  const found: ListedClip[] = [];
  for await (const each of clips) found.push(each);
  return found;
};

test('every clip of the library is listed once, newest first, however many there are', async () => {
  const connection = connect('listed');
  const clips = clipsIn(connection);
  for (let i = 0; i < 1_001; i += 1) {
    // Two a day: the place after a clip is not its time alone.
    await clips.save(story(`story ${i}`), { now: day(Math.floor(i / 2)) });
  }
  const gone = await clips.save(story('gone'), { now: day(900) });
  await clips.trash([gone.clip.id], day(901));
  const found = await listed(mirrorIn(connection).list());
  const times = found.map(({ clip }) => clip.capturedTime);
  expect(new Set(found.map(({ clip }) => clip.title)).size).toBe(1_001);
  expect(found).toHaveLength(1_001);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('a clip is listed with the number of pictures that are kept of its newest text', async () => {
  const connection = connect('pictured');
  const { clip } = await clipsIn(connection).save(story('one'), { now: day(1) });
  const hash = clip.revisions.at(-1)?.body ?? '';
  await read(connection, (database) => database.put('pictures', { hash, pictures: [], images: ['a', 'b'] }));
  expect((await listed(mirrorIn(connection).list())).map(({ pictures }) => pictures)).toEqual([2]);
});
