import { beforeEach, describe, expect, test } from 'vitest';
import { type Clip, newestRevision } from '@/src/clip/clip';
import { LIMITS } from '@/src/clip/limits';
import type { Clips } from '@/src/store/clips';
import { connect } from '@/src/store/database';
import type { Pictures } from '@/src/store/pictures';
import { memoryLibrary } from '../memory-library';
import { day, story } from './stories';

const QUAY = 'https://cdn.example/quay.jpg';
const FERRY = 'https://cdn.example/ferry.png?a=1&b=2';
const LEAD = 'https://cdn.example/lead.webp';
const img = (src: string) => `<img src="${src.replaceAll('&', '&amp;')}">`;
const text = (name: string, ...sources: string[]) => ({
  text: name,
  html: `<p>${name}</p>${sources.map(img).join('')}`,
});
const image = (...bytes: number[]) => ({ mimeType: 'image/png', bytes: new Uint8Array(bytes) });
const leadImage = { src: LEAD, alt: null, caption: null, credit: null };

let clips: Clips;
let pictures: Pictures;
let name: string;
beforeEach(() => {
  ({ clips, pictures, name } = memoryLibrary());
});

const save = (article: ReturnType<typeof story>, date = 1) =>
  clips.save(article, { now: day(date), wantsPictures: true });
const bodyOf = (clip: Clip) => newestRevision(clip).body;
const of = async (clip: Clip) => pictures.of(bodyOf(clip));
const keep = (clip: Clip, src: string, ...bytes: number[]) =>
  pictures.keep({ body: bodyOf(clip), src }, image(...bytes));
const all = <T>(rows: AsyncIterable<T>) => Array.fromAsync(rows);
/** How many images and how many bodies with pictures there are. */
const kept = async () => {
  const database = await connect(name).open();
  return [await database.count('images'), await database.count('pictures')];
};
const exported = async (clip: Clip, reads: 'text' | 'images' | 'everything', revision = -1) => {
  const [found] = await all(clips.readAll([clip.id], { signal: AbortSignal.any([]), reads, revision }));
  return found?.images.map(({ src, bytes }) => [src, ...bytes]);
};

describe('pictures that are wanted', () => {
  test('are noted in the transaction that saves: the one at the head, and those on the web in the text', async () => {
    const html = `${text('a', QUAY, FERRY, QUAY).html}${img('data:image/png;base64,AAAA')}`;
    const { clip } = await save(story('a', { html, leadImage }));
    expect((await of(clip)).map(({ src }) => src)).toEqual([LEAD, QUAY, FERRY]);
    expect(await pictures.wanted()).toEqual([bodyOf(clip)]);
  });

  test('are not noted when none are wanted, or when there are none', async () => {
    await clips.save(story('a', text('a', QUAY)), { now: day(1) });
    await save(story('b'));
    expect(await kept()).toEqual([0, 0]);
  });

  test('are noted when an unchanged page is clipped again', async () => {
    await clips.save(story('a', text('a', QUAY)), { now: day(1) });
    const { clip, outcome } = await save(story('a', text('a', FERRY)), 2);
    expect(outcome).toBe('unchanged');
    expect((await of(clip)).map(({ src }) => src)).toEqual([QUAY]);
  });

  test('stay those of another clip with the same text too', async () => {
    const other = { ...leadImage, src: FERRY };
    const { clip } = await save(story('a', { ...text('same', QUAY), leadImage }));
    await save(story('b', { ...text('same', QUAY), leadImage: other }));
    expect((await of(clip)).map(({ src }) => src)).toEqual([FERRY, QUAY, LEAD]);
  });

  test('are no more wanted once all are kept or cannot be had', async () => {
    const { clip } = await save(story('a', text('a', QUAY, FERRY)));
    await keep(clip, QUAY, 1);
    expect(await pictures.wanted()).toEqual([bodyOf(clip)]);
    await pictures.miss({ body: bodyOf(clip), src: FERRY }, 'refused', day(2));
    expect(await pictures.wanted()).toEqual([]);
  });

  test.each([
    ['network', true],
    ['no-space', true],
    ['refused', false],
    ['not-picture', false],
    ['too-large', false],
  ] as const)('that are missing for %s are tried again: %s', async (reason, isWanted) => {
    const { clip } = await save(story('a', text('a', QUAY)));
    const key = { body: bodyOf(clip), src: QUAY };
    await pictures.miss(key, reason, day(2));
    expect(await pictures.wanted()).toHaveLength(isWanted ? 1 : 0);
    await save(story('a', text('a', QUAY)), 3);
    expect((await of(clip))[0]?.missing).toBe(isWanted ? null : reason);
  });

  test('are given up after some tries, until the page is clipped again', async () => {
    const { clip } = await save(story('a', text('a', QUAY)));
    for (let i = 0; i < 5; i += 1) {
      expect(await pictures.wanted()).toHaveLength(1);
      await pictures.miss({ body: bodyOf(clip), src: QUAY }, 'network', day(2));
    }
    expect(await pictures.wanted()).toEqual([]);
    await save(story('a', text('a', QUAY)), 3);
    expect(await pictures.wanted()).toHaveLength(1);
  });

  test('are no more than the bound; the others are said to be too many', async () => {
    const sources = Array.from({ length: LIMITS.pictures + 2 }, (_, i) => `https://cdn.example/${i}.png`);
    const { clip } = await save(story('a', text('a', ...sources)));
    const found = await of(clip);
    expect(found.filter(({ missing }) => missing === 'too-many')).toHaveLength(2);
    expect(found.at(-1)?.missing).toBe('too-many');
  });
});

describe('a picture that is kept', () => {
  test('is read back by its address as it stands in the text', async () => {
    const { clip } = await save(story('a', text('a', QUAY, FERRY)));
    await keep(clip, FERRY, 1, 2);
    expect(await all(pictures.read(bodyOf(clip)))).toEqual([{ src: FERRY, ...image(1, 2) }]);
  });

  test('is one for all texts that have it, whatever its addresses', async () => {
    const [{ clip: a }, { clip: b }] = [
      await save(story('a', text('a', QUAY))),
      await save(story('b', text('b', FERRY))),
    ];
    await keep(a, QUAY, 7);
    await keep(b, FERRY, 7);
    expect(await kept()).toEqual([1, 2]);
  });

  test('is gone with the last clip that has it', async () => {
    const [{ clip: a }, { clip: b }] = [
      await save(story('a', text('a', QUAY))),
      await save(story('b', text('b', QUAY))),
    ];
    await Promise.all([keep(a, QUAY, 7), keep(b, QUAY, 7)]);
    await clips.trash([a.id, b.id], day(2));
    await clips.purge([a.id]);
    expect(await kept()).toEqual([1, 1]);
    await clips.purge([b.id]);
    expect(await kept()).toEqual([0, 0]);
  });

  test('that comes when its text is gone is not kept', async () => {
    const { clip } = await save(story('a', text('a', QUAY)));
    await clips.trash([clip.id], day(2));
    await clips.purge([clip.id]);
    await keep(clip, QUAY, 7);
    await pictures.miss({ body: bodyOf(clip), src: QUAY }, 'network', day(2));
    expect(await kept()).toEqual([0, 0]);
  });

  test('stays when it cannot be had a second time', async () => {
    const { clip } = await save(story('a', text('a', QUAY)));
    await keep(clip, QUAY, 7);
    await pictures.miss({ body: bodyOf(clip), src: QUAY }, 'refused', day(2));
    expect(await of(clip)).toMatchObject([{ missing: null, sizeBytes: 1 }]);
    expect(await all(pictures.read(bodyOf(clip)))).toHaveLength(1);
  });

  test('stays with the text that a page has no more', async () => {
    const { clip: old } = await save(story('a', text('old', QUAY)));
    await keep(old, QUAY, 7);
    const { clip } = await save(story('a', text('new')), 2);
    expect(await exported(clip, 'images')).toEqual([]);
    expect(await exported(clip, 'images', 0)).toEqual([[QUAY, 7]]);
  });

  test('is not kept when the text has too many bytes of them, and that is said', async () => {
    const { clip } = await save(story('a', text('a', QUAY, FERRY)));
    const database = await connect(name).open();
    await keep(clip, QUAY, 1);
    const row = await database.get('pictures', bodyOf(clip));
    if (!row) throw new Error('There are no pictures');
    const heavy = row.pictures.map((each) => (each.image ? { ...each, sizeBytes: LIMITS.picturesBytes } : each));
    await database.put('pictures', { ...row, pictures: heavy });
    await keep(clip, FERRY, 2);
    expect((await of(clip))[1]).toMatchObject({ image: null, missing: 'too-large' });
    expect(await kept()).toEqual([1, 1]);
  });
});

describe('an edit', () => {
  const edit = (clip: Clip, edited: { html: string; text: string }) =>
    clips.edit({ ...edited, wordCount: 1, changes: [] }, { id: clip.id, from: bodyOf(clip), now: day(2) });

  test('has the pictures of the text it was made from, and wants those of parts that were put back', async () => {
    const { clip } = await save(story('a', { ...text('a', QUAY, LEAD), leadImage }));
    await Promise.all([keep(clip, QUAY, 1), keep(clip, LEAD, 2)]);
    const edited = await edit(clip, text('more', QUAY, FERRY));
    expect(await exported(edited, 'images')).toEqual([
      [LEAD, 2],
      [QUAY, 1],
    ]);
    expect((await of(edited)).map(({ src, image: hash }) => [src, hash !== null])).toEqual([
      [LEAD, true],
      [QUAY, true],
      [FERRY, false],
    ]);
  });

  test('wants none when none were wanted before', async () => {
    const { clip } = await clips.save(story('a', text('a', QUAY)), { now: day(1) });
    expect(await of(await edit(clip, text('b', QUAY)))).toEqual([]);
  });

  test('that takes the place of another drops the pictures that only that had', async () => {
    const { clip } = await save(story('a', text('a')));
    const first = await edit(clip, text('b', QUAY));
    await save(story('a', text('a')), 3);
    await keep(first, QUAY, 1);
    expect(await kept()).toEqual([1, 1]);
    await edit(first, text('c'));
    expect(await kept()).toEqual([0, 0]);
  });

  test('that is undone leaves no picture behind', async () => {
    const { clip } = await save(story('a', text('a', QUAY)));
    await keep(clip, QUAY, 1);
    const saved = await save(story('a', text('new', FERRY)), 2);
    await keep(saved.clip, FERRY, 2);
    expect(await clips.undoSave(saved, day(3))).toBe(true);
    expect(await kept()).toEqual([1, 1]);
  });
});

describe('an export', () => {
  test.each([
    ['text', -1, []],
    [
      'images',
      -1,
      [
        [QUAY, 3],
        [FERRY, 4],
      ],
    ],
    ['images', 0, [[QUAY, 1]]],
    [
      'everything',
      -1,
      [
        [QUAY, 3],
        [FERRY, 4],
        [QUAY, 2],
        [QUAY, 1],
      ],
    ],
    [
      'everything',
      0,
      [
        [QUAY, 1],
        [QUAY, 3],
        [FERRY, 4],
        [QUAY, 2],
      ],
    ],
  ] as const)(
    'of %s, revision %i, gets its pictures, each image once and the newer first',
    async (reads, revision, expected) => {
      const [{ clip: first }, { clip: second }, { clip: third }] = [
        await save(story('a', text('one', QUAY))),
        await save(story('a', text('two', QUAY, LEAD)), 2),
        await save(story('a', text('three', QUAY, FERRY)), 3),
      ];
      await keep(first, QUAY, 1);
      await keep(second, QUAY, 2);
      await keep(third, QUAY, 3);
      await keep(third, FERRY, 4);
      expect(await exported(third, reads, revision)).toEqual(expected);
    },
  );

  test('gets a picture that did not change between revisions once', async () => {
    const { clip: old } = await save(story('a', text('old', QUAY)));
    const { clip } = await save(story('a', text('new', QUAY)), 2);
    await Promise.all([keep(old, QUAY, 1), keep(clip, QUAY, 1)]);
    expect(await exported(clip, 'everything')).toEqual([[QUAY, 1]]);
    expect(await kept()).toEqual([1, 2]);
  });
});
