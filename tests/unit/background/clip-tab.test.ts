import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clipTab, type ClipTabSteps } from '@/src/background/clip-tab';
import { joinCalls } from '@/src/background/join-calls';
import { ClipperError } from '@/src/clip/errors';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';

const REQUEST = { tabId: 7, mode: 'article' } as const;
const NEVER = () => new Promise<never>(() => {});

let library = memoryLibrary();
let steps: ClipTabSteps;
beforeEach(() => {
  library = memoryLibrary();
  steps = {
    tabById: async (id) => ({ id, url: 'https://news.example/story', title: 'The ferry returns', icon: null }),
    capture: async () => anArticle(),
    clips: library.clips,
    pending: library.pending,
    now: () => new Date('2026-01-01T00:00:00.000Z'),
  };
});

const kept = async () => library.clips.count();

describe('clipTab', () => {
  test('saves the article and leaves nothing in flight', async () => {
    expect(await clipTab(REQUEST, steps)).toMatchObject({ outcome: 'new', clip: { title: 'The ferry returns' } });
    expect(await kept()).toBe(1);
    expect(await library.pending.interruptAll()).toEqual([]);
  });

  test('clips a tab whose address the browser hides', async () => {
    await clipTab(REQUEST, { ...steps, tabById: async () => null });
    expect(await kept()).toBe(1);
  });

  test('tells what kept the page from being read, and leaves nothing in flight', async () => {
    const capture = vi.fn().mockRejectedValue(new ClipperError('no-article', 'Nothing'));
    await expect(clipTab(REQUEST, { ...steps, capture })).rejects.toMatchObject({ code: 'no-article' });
    expect(await library.pending.interruptAll()).toEqual([]);
  });

  test('tells what failed even when that cannot be written down', async () => {
    const pending = { ...library.pending, end: vi.fn().mockRejectedValue(new ClipperError('storage-failed', 'no')) };
    const clips = { save: vi.fn().mockRejectedValue(new ClipperError('storage-full', 'no')) };
    await expect(clipTab(REQUEST, { ...steps, pending, clips })).rejects.toMatchObject({ code: 'storage-full' });
  });

  test('refuses an unreadable address without touching the page', async () => {
    const capture = vi.fn();
    const tabById = async () => ({ id: 7, url: 'chrome://settings/', title: null, icon: null });
    await expect(clipTab(REQUEST, { ...steps, tabById, capture })).rejects.toMatchObject({ code: 'page-browser' });
    expect(capture).not.toHaveBeenCalled();
  });

  // A worker that dies at an await is one whose awaited work never ends.
  test.each([
    ['while the page is read', { capture: NEVER }, 0],
    ['while the clip is written', { clips: { save: NEVER } }, 0],
  ])('stopped %s, is reported at the next wake', async (_, dying, saved) => {
    void clipTab(REQUEST, { ...steps, ...dying });
    await vi.waitFor(async () => expect(await library.pending.interruptAll()).toHaveLength(1));
    expect(await kept()).toBe(saved);
    expect(await library.pending.interrupted()).toMatchObject([{ url: 'https://news.example/story' }]);
  });

  test('stopped after the clip was written, is saved and not reported', async () => {
    const clips = {
      save: async (...args: Parameters<typeof library.clips.save>) => {
        await library.clips.save(...args);
        return NEVER();
      },
    };
    void clipTab(REQUEST, { ...steps, clips });
    await vi.waitFor(async () => expect(await kept()).toBe(1));
    expect(await library.pending.interruptAll()).toEqual([]);
  });
});

describe('joinCalls', () => {
  test('makes two clicks one clip', async () => {
    const capture = vi.fn().mockResolvedValue(anArticle());
    const clip = joinCalls(
      (request: typeof REQUEST) => clipTab(request, { ...steps, capture }),
      ({ tabId }) => `${tabId}`,
    );
    const [first, second] = await Promise.all([clip(REQUEST), clip(REQUEST)]);
    expect(second).toBe(first);
    expect(capture).toHaveBeenCalledOnce();
    expect(first.clip.revisions).toHaveLength(1);
  });

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
