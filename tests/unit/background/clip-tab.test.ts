import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clipTab, type ClipTabSteps } from '@/src/background/clip-tab';
import { clipOnRequest } from '@/src/background/clip-on-request';
import { inTurn } from '@/src/background/in-turn';
import { joinCalls } from '@/src/background/join-calls';
import { ClipperError } from '@/src/clip/errors';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';

const NOW = new Date('2026-01-01T00:00:30.000Z');
const TAB = { id: 7, url: 'https://news.example/story', title: 'The ferry returns', icon: null };
const NEVER = () => new Promise<never>(() => {});

let library = memoryLibrary();
let steps: ClipTabSteps;
beforeEach(() => {
  library = memoryLibrary();
  steps = {
    tabLater: async () => TAB,
    capture: async () => anArticle(),
    clips: library.clips,
    pending: library.pending,
    now: () => new Date('2026-01-01T00:00:00.000Z'),
  };
});

const kept = async () => (await library.clips.find({ shelf: 'library', words: '' }, 9)).total;

describe('clipTab', () => {
  test('saves the article and leaves nothing in flight', async () => {
    expect(await clipTab(TAB, 'article', steps)).toMatchObject({
      outcome: 'new',
      clip: { title: 'The ferry returns' },
    });
    expect(await kept()).toBe(1);
    expect(await library.pending.interruptAll()).toEqual([]);
  });

  test('clips a tab whose address the browser hides', async () => {
    await clipTab({ ...TAB, url: null, title: null }, 'article', steps);
    expect(await kept()).toBe(1);
  });

  test('tells what kept the page from being read, and leaves nothing in flight', async () => {
    const capture = vi.fn().mockRejectedValue(new ClipperError('no-article', 'Nothing'));
    await expect(clipTab(TAB, 'article', { ...steps, capture })).rejects.toMatchObject({ code: 'no-article' });
    expect(await library.pending.interruptAll()).toEqual([]);
  });

  test('names a refusal by what the browser tells of the tab a moment later', async () => {
    const capture = vi.fn().mockRejectedValue(new ClipperError('page-not-allowed', 'no'));
    const tabLater = async () => ({ ...TAB, icon: 'chrome://global/skin/icons/pdf.svg' });
    await expect(clipTab(TAB, 'article', { ...steps, capture, tabLater })).rejects.toMatchObject({ code: 'page-pdf' });
  });

  test('tells what failed even when that cannot be written down', async () => {
    const pending = { ...library.pending, end: vi.fn().mockRejectedValue(new ClipperError('storage-failed', 'no')) };
    const clips = { ...library.clips, save: vi.fn().mockRejectedValue(new ClipperError('storage-full', 'no')) };
    await expect(clipTab(TAB, 'article', { ...steps, pending, clips })).rejects.toMatchObject({ code: 'storage-full' });
  });

  test('refuses an unreadable address without touching the page', async () => {
    const capture = vi.fn();
    const tab = { ...TAB, url: 'chrome://settings/' };
    await expect(clipTab(tab, 'article', { ...steps, capture })).rejects.toMatchObject({ code: 'page-browser' });
    expect(capture).not.toHaveBeenCalled();
  });

  // A worker that dies at an await is one whose awaited work never ends.
  test.each([
    ['while the page is read', { capture: NEVER }, 0],
    ['while the clip is written', { clips: { save: NEVER, read: async () => null } }, 0],
  ])('stopped %s, is reported at the next wake', async (_, dying, saved) => {
    void clipTab(TAB, 'article', { ...steps, ...dying });
    await vi.waitFor(async () => expect(await library.pending.interruptAll()).toHaveLength(1));
    expect(await kept()).toBe(saved);
    expect(await library.pending.interrupted(NOW)).toMatchObject([{ url: 'https://news.example/story' }]);
  });

  test('stopped after the clip was written, is saved and not reported', async () => {
    const clips = {
      ...library.clips,
      save: async (...args: Parameters<typeof library.clips.save>) => {
        await library.clips.save(...args);
        return NEVER();
      },
    };
    void clipTab(TAB, 'article', { ...steps, clips });
    await vi.waitFor(async () => expect(await kept()).toBe(1));
    expect(await library.pending.interruptAll()).toEqual([]);
  });
});

describe('clipOnRequest', () => {
  const REQUEST = { tabId: 7, mode: 'article' } as const;

  test('makes two clicks one clip', async () => {
    const capture = vi.fn().mockResolvedValue(anArticle());
    const clip = clipOnRequest({ ...steps, capture, tabById: async () => TAB });
    const [first, second] = await Promise.all([clip(REQUEST), clip(REQUEST)]);
    expect(second).toBe(first);
    expect(capture).toHaveBeenCalledOnce();
    expect(first.clip.revisions).toHaveLength(1);
  });

  test('clips the page that a tab has gone to meanwhile', async () => {
    const capture = vi.fn().mockResolvedValue(anArticle());
    const tabById = vi
      .fn()
      .mockResolvedValueOnce(TAB)
      .mockResolvedValue({ ...TAB, url: 'https://news.example/next' });
    const clip = clipOnRequest({ ...steps, capture, tabById });
    await Promise.all([clip(REQUEST), clip(REQUEST)]);
    expect(capture).toHaveBeenCalledTimes(2);
  });

  test('asks a page for one part at a time', async () => {
    const log: string[] = [];
    const capture = async (_: number, mode: string) => {
      log.push(`${mode} begins`);
      await Promise.resolve();
      log.push(`${mode} ends`);
      return anArticle();
    };
    const clip = clipOnRequest({ ...steps, capture, tabById: async () => TAB });
    await Promise.all([clip({ tabId: 7, mode: 'selection' }), clip(REQUEST)]);
    expect(log).toEqual(['selection begins', 'selection ends', 'article begins', 'article ends']);
  });
});

describe('joinCalls', () => {
  test('works again once the first is done, or has failed', async () => {
    const work = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue('yes');
    const joined = joinCalls(work, () => 'key');
    await expect(joined(1)).rejects.toThrow('no');
    expect(await joined(1)).toBe('yes');
    expect(await joined(1)).toBe('yes');
    expect(work).toHaveBeenCalledTimes(3);
  });

  test('keeps calls for different things apart', async () => {
    const work = vi.fn(async (id: number) => id);
    const joined = joinCalls(work, String);
    expect(await Promise.all([joined(1), joined(2)])).toEqual([1, 2]);
  });
});

describe('inTurn', () => {
  test('runs works of one key one after the other, and those of others beside them', async () => {
    const turn = inTurn();
    const log: string[] = [];
    const first = Promise.withResolvers<void>();
    const works = [
      turn(1, async () => {
        log.push('1a begins');
        await first.promise;
        log.push('1a ends');
        throw new Error('whatever');
      }),
      turn(1, async () => log.push('1b')),
      turn(2, async () => log.push('2')),
    ];
    await works[2];
    expect(log).toEqual(['1a begins', '2']);
    first.resolve();
    await Promise.allSettled(works);
    expect(log).toEqual(['1a begins', '2', '1a ends', '1b']);
  });
});
