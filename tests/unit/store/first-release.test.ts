import { expect, test } from 'vitest';
import { clipsIn } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { picturesIn } from '@/src/store/pictures';
import { MIGRATIONS } from '@/src/store/schema';
import { anArticle } from '../an-article';
import { day } from './stories';
import 'fake-indexeddb/auto';

/** What the first release wrote: nothing of pages, of parts that are missing, of copies, of edits. */
const REVISION = {
  capturedTime: day(1).toISOString(),
  body: 'b1',
  fingerprint: 'f1',
  title: 'The ferry returns',
  wordCount: 5,
};
const { pages: _, partial: _partial, archived: _archived, html, text, ...fields } = anArticle();
const CLIP = {
  ...fields,
  id: 'c1',
  tags: [],
  clippedTime: REVISION.capturedTime,
  capturedTime: REVISION.capturedTime,
  deletedTime: null,
  revisions: [REVISION],
  bodies: ['b1'],
  order: -day(1).getTime(),
};

test('clips of the first release are read with what they do not say as unknown, and can be edited', async () => {
  const connection = connect('first-release', MIGRATIONS.slice(0, 1));
  const database = await connection.open();
  await database.put('clips', CLIP);
  await database.put('bodies', { hash: 'b1', html, text });
  await database.put('counts', { id: 'library', clips: 1 });
  connection.close();

  const clips = clipsIn(connect('first-release'));
  const unsaid = { pages: null, partial: null, archived: null };
  const { bodies: _bodies, order: _order, ...clip } = CLIP;
  const expected = { ...clip, ...unsaid, revisions: [{ ...REVISION, editedTime: null }] };
  expect((await clips.find({ shelf: 'library', words: '' }, 1)).clips).toEqual([expected]);
  expect(await clips.read('c1')).toEqual({ clip: expected, body: { hash: 'b1', html, text }, changes: null });

  await clips.edit(
    { html: '<p>Less</p>', text: 'Less', wordCount: 1, changes: [] },
    { id: 'c1', from: 'b1', now: day(2) },
  );
  expect((await clips.read('c1'))?.body.html).toBe('<p>Less</p>');
  expect((await clips.read('c1', 0))?.body.html).toBe(html);
});

test.each([1, 2])(
  'clips of a library of version %i have no pictures, and are given them when clipped again',
  async (version) => {
    const name = `without-pictures-${version}`;
    const before = connect(name, MIGRATIONS.slice(0, version));
    const database = await before.open();
    await database.put('clips', CLIP);
    await database.put('bodies', { hash: 'b1', html, text });
    before.close();

    const after = connect(name);
    const [clips, pictures] = [clipsIn(after), picturesIn(after)];
    expect(await pictures.wanted()).toEqual([]);
    expect(await pictures.of('b1')).toEqual([]);
    const options = { signal: new AbortController().signal, reads: 'everything' } as const;
    expect(await Array.fromAsync(clips.readAll(['c1'], options))).toMatchObject([{ body: { html }, images: [] }]);
    const article = anArticle({ html: `${html}<img src="https://cdn.example/quay.jpg">` });
    await clips.save(article, { now: day(2), wantsPictures: true });
    expect(await pictures.wanted()).toHaveLength(1);
  },
);
