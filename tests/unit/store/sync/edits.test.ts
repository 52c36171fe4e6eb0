import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '@/src/store/database';
import { MIGRATIONS } from '@/src/store/schema';
import { absorbEdits } from '@/src/sync/engine/absorb';
import { toStored } from '@/src/store/stored-clip';
import { aClip } from '../../sync/a-clip';
import { seededRandom } from '../../sync/seeded';
import { day, story } from '../stories';
import { idOf, NOW, run } from './scene';
import { memoryRemote } from '../../sync/memory-remote';
import { type SyncedLibrary, syncedLibrary } from './synced-library';

const CLOCK = day(25);

let library: SyncedLibrary;
beforeEach(() => {
  library = syncedLibrary(() => CLOCK);
});

const absorb = ({ store }: SyncedLibrary) =>
  absorbEdits({ store, signal: new AbortController().signal, random: seededRandom(1) });
const edits = () => library.rows('edits');
const less = { html: '<p>less</p>', text: 'less', wordCount: 1, changes: [] };

/** What a person does to the clip `a`, with the time that is noted of it; null when nothing is. */
const DONE: readonly (readonly [
  name: string,
  act: (library: SyncedLibrary, id: string) => Promise<unknown>,
  Date | null,
])[] = [
  [
    'clips it again after it has changed',
    ({ clips }) => clips.save(story('a', { text: 'b' }), { now: day(9) }),
    day(9),
  ],
  ['clips it again as it is', ({ clips }) => clips.save(story('a'), { now: day(9) }), null],
  [
    'takes back that it was clipped',
    async ({ clips }) => {
      const saved = await clips.save(story('a', { text: 'b' }), { now: day(8) });
      await clips.undoSave(saved, day(9));
    },
    day(9),
  ],
  [
    'edits its text',
    async ({ clips }, id) => {
      const from = (await clips.read(id))?.body.hash ?? '';
      await clips.edit(less, { id, from, now: day(9) });
    },
    day(9),
  ],
  ['tags it', ({ clips }, id) => clips.setTags(id, ['x']), CLOCK],
  ['puts it into the trash', ({ clips }, id) => clips.trash([id], day(9)), day(9)],
  ['restores it', ({ clips }, id) => clips.restore([id]), CLOCK],
  ['deletes it for good where it is not in the trash', ({ clips }, id) => clips.purge([id]), null],
  ['changes one that is gone', ({ clips }) => clips.trash(['gone'], day(9)), null],
];

describe('while the library is synced', () => {
  test.each(DONE)('a person who %s has that noted, or not where nothing was done', async (_name, act, time) => {
    const { clip } = await library.clips.save(story('a'), { now: day(1) });
    await library.begin();
    await act(library, clip.id);
    expect(await edits()).toEqual(time ? [{ id: clip.id, time: time.toISOString() }] : []);
  });

  test('what is deleted for good leaves a note of it, and then the document that says so', async () => {
    await library.begin();
    const { clip } = await library.clips.save(story('a'), { now: day(1) });
    await absorb(library);
    await library.clips.trash([clip.id], day(2));
    await library.clips.purge([clip.id]);
    expect(await edits()).toEqual([{ id: clip.id, time: CLOCK.toISOString() }]);
    await absorb(library);
    expect(await library.rows('documents')).toMatchObject([{ id: clip.id, isGone: true, packs: [] }]);
    expect(await edits()).toEqual([]);
  });
});

test('without sync nothing is noted, whatever a person does', async () => {
  for (const [, act] of DONE) {
    const { clip } = await library.clips.save(story('a'), { now: day(1) });
    await act(library, clip.id);
  }
  expect(await edits()).toEqual([]);
});

describe('clips from before sync', () => {
  test('all get a document, each once, a few at a time', async () => {
    const names = Array.from({ length: 250 }, (_, i) => `story ${i}`);
    for (const name of names) await library.clips.save(story(name), { now: day(1) });
    await library.begin();
    const first = await library.store.editedIds(100);
    expect(first).toHaveLength(100);
    expect(await library.store.editedIds(100)).toEqual(first);
    await absorb(library);
    expect(await library.rows('documents')).toHaveLength(250);
    expect(await library.store.editedIds(100)).toEqual([]);
    expect(await library.rows('sync')).toMatchObject([{ lookedTo: null }]);
  });

  test('come beside edits that were made since', async () => {
    for (const name of ['a', 'b', 'c']) await library.clips.save(story(name), { now: day(1) });
    await library.begin();
    const d = await library.clips.save(story('d'), { now: day(2) });
    const ids = await Promise.all(['a', 'b', 'c'].map(idOf));
    expect((await library.store.editedIds(9)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [...ids, d.clip.id].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(await library.store.editedIds(2)).toHaveLength(2);
  });

  test('lose to what other browsers have edited', async () => {
    const [other, remote] = [syncedLibrary(), memoryRemote(() => NOW)];
    await other.begin();
    const { clip } = await other.clips.save(story('a'), { now: day(1) });
    await other.clips.setTags(clip.id, ['theirs']);
    await run(other, remote);
    await library.clips.save(story('a'), { now: day(3) });
    await library.begin({ device: 'thisone0' });
    await run(library, remote, 2);
    expect(await library.rows('clips')).toMatchObject([{ tags: ['theirs'], clippedTime: day(1).toISOString() }]);
  });

  test.each([1, 2, 3])('of a library of version %i are sent as any other', async (version) => {
    const name = `synced-from-${version}`;
    const before = connect(name, MIGRATIONS.slice(0, version));
    const { pages: _pages, partial: _partial, archived: _archived, ...row } = toStored(aClip());
    await (await before.open()).put('clips', row);
    before.close();
    const upgraded = syncedLibrary(() => CLOCK, name);
    await upgraded.begin();
    const remote = memoryRemote(() => NOW);
    expect(await run(upgraded, remote)).toMatchObject({ error: null, sent: 1 });
    const other = syncedLibrary();
    await other.begin({ device: 'otherone' });
    await run(other, remote, 2);
    expect((await other.clips.find({ shelf: 'library', words: 'ferry' }, 9)).clips).toEqual([aClip()]);
  });
});
