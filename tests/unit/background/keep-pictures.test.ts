import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clipTab } from '@/src/background/clip-tab';
import { keepPictures, type KeepPicturesSteps } from '@/src/background/keep-pictures';
import { pictureKeeper, type PictureKeeperSteps } from '@/src/background/picture-keeper';
import { newestRevision } from '@/src/clip/clip';
import { ClipperError } from '@/src/clip/errors';
import { PNG } from '../a-picture';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';
import { day, story } from '../store/stories';

const NEVER = () => new Promise<never>(() => {});
const image = (last: number) => ({ mimeType: 'image/png', bytes: Uint8Array.of(...PNG, last) });
const src = (index: number) => `https://cdn.example/${index}.png`;

let library = memoryLibrary();
let steps: PictureKeeperSteps;
let time = day(1);
let asked: string[] = [];
let announced = 0;
beforeEach(() => {
  library = memoryLibrary();
  time = day(1);
  asked = [];
  announced = 0;
  steps = {
    pictures: library.pictures,
    areWanted: async () => true,
    mayFetch: async () => true,
    fetchPicture: async (address) => {
      asked.push(address);
      return image(asked.length);
    },
    announce: () => {
      announced += 1;
    },
    keepAwake: (work) => work(),
    now: () => time,
  };
});

/** Saves a story with so many pictures, and gives the hash of its text. */
async function saved(name: string, count: number) {
  const html = Array.from({ length: count }, (_, i) => `<img src="${src(i)}">`).join('');
  const { clip } = await library.clips.save(story(name, { html: `<p>${name}</p>${html}` }), {
    now: day(1),
    wantsPictures: true,
  });
  return newestRevision(clip).body;
}
const states = async (body: string) =>
  (await library.pictures.of(body)).map(({ image: hash, missing }) => (hash ? 'kept' : missing));
const keep = (body: string, other: Partial<KeepPicturesSteps> = {}) => keepPictures([body], { ...steps, ...other });
const full = () => Promise.reject(new ClipperError('storage-full', 'no'));

describe('keeping pictures', () => {
  test('keeps all that are wanted, and tells it once for a text', async () => {
    const bodies = [await saved('a', 6), await saved('b', 1)];
    await keepPictures(bodies, steps);
    expect(await states(bodies[0] ?? '')).toEqual(Array.from({ length: 6 }, () => 'kept'));
    expect(announced).toBe(2);
    await keepPictures(bodies, steps);
    expect(asked).toHaveLength(7);
    expect(announced).toBe(2);
  });

  test('fetches four at once at most', async () => {
    const body = await saved('a', 10);
    let atOnce = 0;
    let most = 0;
    await keep(body, {
      fetchPicture: async () => {
        most = Math.max(most, (atOnce += 1));
        await new Promise(setImmediate);
        atOnce -= 1;
        return image(1);
      },
    });
    expect(most).toBe(4);
  });

  test('notes why each that could not be had is missing, and goes on', async () => {
    const body = await saved('a', 4);
    const answers = [{ missing: 'refused' }, { missing: 'not-picture' }, image(1), { missing: 'network' }] as const;
    await keep(body, { fetchPicture: async (address) => answers[Number(/(\d)\.png/.exec(address)?.[1])] ?? NEVER() });
    expect(await states(body)).toEqual(['refused', 'not-picture', 'kept', 'network']);
  });

  test('tries again what the network failed, a while later and not for ever', async () => {
    const body = await saved('a', 1);
    const fetchPicture = vi.fn(async () => ({ missing: 'network' }) as const);
    await keep(body, { fetchPicture });
    await keep(body, { fetchPicture });
    expect(fetchPicture).toHaveBeenCalledOnce();
    for (let date = 2; date < 20; date += 1) {
      time = day(date);
      await keep(body, { fetchPicture });
    }
    expect(fetchPicture).toHaveBeenCalledTimes(5);
    await saved('a', 1);
    await keep(body);
    expect(await states(body)).toEqual(['kept']);
  });

  test('on a full disk notes it, stops, and goes on when there is space', async () => {
    const body = await saved('a', 9);
    await keep(body, { pictures: { ...library.pictures, keep: full } });
    const after = await states(body);
    expect(after.filter((state) => state === 'no-space').length).toBeGreaterThan(0);
    expect(after.filter((state) => state === null).length).toBeGreaterThanOrEqual(5);
    expect((await library.clips.find({ shelf: 'library', words: '' }, 9)).total).toBe(1);
    time = day(2);
    await keep(body);
    expect(new Set(await states(body))).toEqual(new Set(['kept']));
  });

  test('on a disk too full even for that leaves them wanted', async () => {
    const body = await saved('a', 1);
    await keep(body, { pictures: { ...library.pictures, keep: full, miss: full } });
    expect(await library.pictures.wanted()).toEqual([body]);
  });

  test('stops where the right is taken back, and leaves the rest wanted', async () => {
    const body = await saved('a', 9);
    await keep(body, { mayFetch: async () => asked.length < 3 });
    expect((await states(body)).filter((state) => state === null).length).toBeGreaterThan(0);
    expect((await states(body)).filter((state) => state === 'kept').length).toBeGreaterThan(0);
    await keep(body);
    expect(new Set(await states(body))).toEqual(new Set(['kept']));
  });

  test('stops all lanes when the store fails', async () => {
    const body = await saved('a', 40);
    const failing = vi.fn(library.pictures.keep).mockRejectedValueOnce(new ClipperError('storage-failed', 'no'));
    const kept = keep(body, { pictures: { ...library.pictures, keep: failing } });
    await expect(kept).rejects.toMatchObject({ code: 'storage-failed' });
    // The other lanes have had the time to end.
    for (let i = 0; i < 50; i += 1) await library.pictures.of(body);
    expect(asked.length).toBeLessThan(9);
  });
});

describe('a background that starts again', () => {
  // A worker that dies at an await is one whose awaited work never ends.
  test.each<[string, (die: () => Promise<never>) => Partial<PictureKeeperSteps>]>([
    ['before the right was known', (die) => ({ mayFetch: die })],
    ['before anything was fetched', (die) => ({ fetchPicture: die })],
    ['while a picture was kept', (die) => ({ pictures: { ...library.pictures, keep: die } })],
    [
      'when one was kept',
      (die) => ({ fetchPicture: async (at) => (at === src(0) ? image(0) : at === src(4) ? die() : NEVER()) }),
    ],
  ])('goes on where it was stopped %s', async (_, dying) => {
    const body = await saved('a', 6);
    await new Promise<void>((died) => {
      const die = () => {
        died();
        return NEVER();
      };
      void pictureKeeper({ ...steps, ...dying(die) }).resume();
    });
    await pictureKeeper(steps).resume();
    expect(new Set(await states(body))).toEqual(new Set(['kept']));
  });

  test.each([
    ['the setting is off', { areWanted: async () => false }],
    ['the right is not given', { mayFetch: async () => false }],
  ])('asks nobody for anything when %s', async (_, off) => {
    const body = await saved('a', 2);
    const keeper = pictureKeeper({ ...steps, ...off });
    await keeper.resume();
    expect(asked).toEqual([]);
    expect(await states(body)).toEqual([null, null]);
  });

  test('is kept from being stopped while it works, and only then', async () => {
    const keepAwake = vi.fn(steps.keepAwake);
    await pictureKeeper({ ...steps, keepAwake, areWanted: async () => false }).resume();
    expect(keepAwake).not.toHaveBeenCalled();
    await pictureKeeper({ ...steps, keepAwake }).resume();
    expect(keepAwake).toHaveBeenCalledOnce();
  });
});

describe('clipping a tab', () => {
  const TAB = { id: 7, url: 'https://news.example/story', title: 'The ferry returns', icon: null };
  const article = anArticle({ html: `<p>The ferry</p><img src="${src(1)}">` });
  const clip = (pictures: PictureKeeperSteps) => {
    const keeper = pictureKeeper(pictures);
    return clipTab(TAB, 'article', {
      tabLater: async () => TAB,
      capture: async () => article,
      clips: library.clips,
      pending: library.pending,
      pictures: keeper,
      now: () => day(1),
    });
  };

  test('does not wait for its pictures', async () => {
    const { clip: kept } = await clip({ ...steps, fetchPicture: NEVER });
    expect(await states(newestRevision(kept).body)).toEqual([null]);
  });

  test('keeps its pictures after it', async () => {
    const { clip: kept } = await clip(steps);
    await vi.waitFor(async () => expect(await states(newestRevision(kept).body)).toEqual(['kept']));
  });

  test.each([
    ['pictures are not wanted', { areWanted: async () => false }],
    ['the settings cannot be read', { areWanted: () => Promise.reject(new Error('no')) }],
  ])('saves it all the same, and asks for nothing, when %s', async (_, off) => {
    const { clip: kept } = await clip({ ...steps, ...off });
    expect(await library.pictures.of(newestRevision(kept).body)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('loses nothing when the right was taken back: its pictures stay wanted', async () => {
    const { clip: kept } = await clip({ ...steps, mayFetch: async () => false });
    expect(await library.pictures.wanted()).toEqual([newestRevision(kept).body]);
    await pictureKeeper(steps).resume();
    expect(await states(newestRevision(kept).body)).toEqual(['kept']);
  });
});
