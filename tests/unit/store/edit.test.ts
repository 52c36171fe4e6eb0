import { beforeEach, describe, expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import type { EditedText } from '@/src/clip/edit';
import { LIMITS } from '@/src/clip/limits';
import type { Clips } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import { aChange } from '../a-change';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';
import { day } from './stories';

const ARTICLE = { ...anArticle(), changes: [aChange()] };
const EDITED: EditedText = {
  html: `${ARTICLE.html}<p>First!</p>`,
  text: 'The ferry.\nFirst!',
  wordCount: 6,
  changes: [],
};

let clips: Clips;
let name: string;
let first: Clip;
const bodyOf = (clip: Clip) => clip.revisions.at(-1)?.body ?? '';
const edit = (edited = EDITED, from = bodyOf(first)) => clips.edit(edited, { id: first.id, from, now: day(2) });
/** How many texts are kept, and how often what was left out of one. */
const bodies = async () => {
  const database = await connect(name).open();
  return [await database.count('bodies'), await database.count('changes')];
};

beforeEach(async () => {
  ({ clips, name } = memoryLibrary());
  ({ clip: first } = await clips.save(ARTICLE, { now: day(1) }));
});

describe('what was left out', () => {
  test('is kept beside the text', async () => {
    expect((await clips.read(first.id))?.changes).toEqual([aChange()]);
  });

  test('is not known of an article that does not say', async () => {
    const { clip } = await clips.save(anArticle({ canonicalUrl: 'https://news.example/other' }), { now: day(1) });
    expect((await clips.read(clip.id))?.changes).toBeNull();
  });

  test('of one page never takes the place of that of another with the same text', async () => {
    const other = { ...ARTICLE, canonicalUrl: 'https://news.example/other', changes: [] };
    const { clip } = await clips.save(other, { now: day(1) });
    expect((await clips.read(clip.id))?.changes).toEqual([]);
    expect((await clips.read(first.id))?.changes).toEqual([aChange()]);
  });

  test.each([
    ['is no list', 'all of it', null],
    ['is half nonsense', [aChange(), { step: 1 }, null, { ...aChange(), action: 'eaten' }], [aChange()]],
    ['has more fields', [{ ...aChange(), extra: 1 }], [aChange()]],
    ['is too long', [aChange({ html: 'x'.repeat(LIMITS.changes) })], [aChange({ html: '' })]],
  ])('that %s keeps no article from being saved', async (_, changes, expected) => {
    const odd = { ...ARTICLE, canonicalUrl: 'https://news.example/odd', changes: changes as never };
    const { clip } = await clips.save(odd, { now: day(1) });
    expect((await clips.read(clip.id))?.changes).toEqual(expected);
  });
});

describe('an edit', () => {
  test('is read as the newest text, the captured one as the one before', async () => {
    const clip = await edit();
    expect(clip.wordCount).toBe(6);
    expect(await clips.read(first.id)).toMatchObject({ body: { html: EDITED.html, text: EDITED.text }, changes: [] });
    expect(await clips.read(first.id, 0)).toMatchObject({ body: { html: ARTICLE.html }, changes: [aChange()] });
    expect((await clips.find({ shelf: 'library', words: '' }, 1)).clips).toEqual([clip]);
  });

  test('leaves the page unchanged when it is clipped again', async () => {
    await edit();
    expect((await clips.save(ARTICLE, { now: day(3) })).outcome).toBe('unchanged');
    expect((await clips.read(first.id))?.body.html).toBe(EDITED.html);
  });

  test('taken back leaves the clip as captured, and no other text', async () => {
    const edited = await edit();
    const hand = aChange({ step: 'hand' });
    expect(await edit({ ...ARTICLE, changes: [hand] }, bodyOf(edited))).toEqual(first);
    expect((await clips.read(first.id))?.changes).toEqual([aChange()]);
    expect(await bodies()).toEqual([1, 1]);
  });

  test('edited again keeps no text in between', async () => {
    const edited = await edit();
    await edit({ ...EDITED, html: '<p>Another</p>' }, bodyOf(edited));
    expect(await bodies()).toEqual([2, 2]);
  });

  test('in two pages at once loses neither: one of them is refused', async () => {
    const edits = [EDITED, { ...EDITED, html: '<p>Another</p>' }];
    const outcomes = await Promise.allSettled(edits.map((edited) => edit(edited)));
    // Whose hash is made first is the later one at times.
    const kept = edits.filter((_, i) => outcomes[i]?.status === 'fulfilled').map(({ html }) => html);
    expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toMatchObject([
      { code: 'clip-changed' },
    ]);
    expect([(await clips.read(first.id))?.body.html]).toEqual(kept);
    expect(await bodies()).toEqual([2, 2]);
  });

  test('deleted for good leaves nothing behind', async () => {
    await edit();
    await clips.trash([first.id], day(3));
    await clips.purge([first.id]);
    expect(await bodies()).toEqual([0, 0]);
  });

  test('of a clip that is gone is refused', async () => {
    const lost = clips.edit(EDITED, { id: 'nothing', from: '', now: day(2) });
    await expect(lost).rejects.toMatchObject({ code: 'clip-gone' });
  });

  test('that leaves nothing is refused, and nothing is written', async () => {
    await expect(edit({ ...EDITED, html: '' })).rejects.toMatchObject({ code: 'clip-invalid' });
    expect(await bodies()).toEqual([1, 1]);
  });

  test('made since keeps the save from being undone', async () => {
    const saved = await clips.save({ ...ARTICLE, text: 'changed', html: '<p>changed</p>' }, { now: day(3) });
    await edit(EDITED, bodyOf(saved.clip));
    expect(await clips.undoSave(saved, day(4))).toBe(false);
    expect((await clips.read(first.id))?.body.html).toBe(EDITED.html);
  });
});
