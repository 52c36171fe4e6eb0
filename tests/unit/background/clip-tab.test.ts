import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clipTab, type ClipTabSteps } from '@/src/background/clip-tab';
import { clipOnRequest } from '@/src/background/clip-on-request';
import { inTurn } from '@/src/background/in-turn';
import { joinCalls } from '@/src/background/join-calls';
import type { Article } from '@/src/clip/article';
import { newestRevision } from '@/src/clip/clip';
import type { ClipMode } from '@/src/clip/clip-mode';
import { ClipperError } from '@/src/clip/errors';
import { anArticle } from '../an-article';
import { memoryLibrary } from '../memory-library';

const NOW = new Date('2026-01-01T00:00:30.000Z');
const TAB = { id: 7, url: 'https://news.example/story', title: 'The ferry returns', icon: null };
const NEVER = () => new Promise<never>(() => {});

const ONE = anArticle({ pages: { first: 1, kept: 1, total: 2, missing: ['https://news.example/story?page=2'] } });
const WHOLE = anArticle({
  html: `${ONE.html}<p>It had been away.</p>`,
  text: `${ONE.text}\nIt had been away.`,
  pages: { first: 1, kept: 2, total: 2, missing: [] },
});

let library = memoryLibrary();
let steps: ClipTabSteps;
beforeEach(() => {
  library = memoryLibrary();
  steps = {
    tabLater: async () => TAB,
    capture: async () => anArticle(),
    clips: library.clips,
    pending: library.pending,
    pictures: { areWanted: async () => false, keepOf: async () => {} },
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

  test.each([
    ['while the pages are read', { capture: NEVER }],
    ['while what is kept is looked at', { clips: { save: NEVER, read: NEVER } }],
    ['while all pages are written', { clips: { save: NEVER, read: async () => null } }],
  ])('stopped %s, keeps the page it had and reports the rest', async (_, dying) => {
    await clipTab(TAB, 'article', { ...steps, capture: async () => ONE });
    void clipTab(TAB, 'whole', { ...steps, capture: async () => WHOLE, ...dying });
    await vi.waitFor(async () => expect(await library.pending.interruptAll()).toHaveLength(1));
    expect((await library.clips.find({ shelf: 'library', words: '' }, 9)).clips).toMatchObject([{ pages: ONE.pages }]);
    expect(await library.pending.interrupted(NOW)).toMatchObject([{ mode: 'whole' }]);
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

describe('clipTab, of an article on several pages,', () => {
  const save = (article: Article, mode: ClipMode) => clipTab(TAB, mode, { ...steps, capture: async () => article });

  test('makes of one page and then all one clip with a revision', async () => {
    await save(ONE, 'article');
    expect(await save(WHOLE, 'whole')).toMatchObject({ outcome: 'revised', clip: { pages: { kept: 2, missing: [] } } });
    expect(await kept()).toBe(1);
  });

  test.each([
    ['is one of those that are kept', ONE, 'unchanged', 2],
    ['has changed since', { ...ONE, text: `${ONE.text} It was late.` }, 'revised', 1],
    ['is on one page now', { ...ONE, pages: null, text: 'All of it.' }, 'revised', undefined],
  ] as const)('when a page %s, says so', async (_, article, outcome, pagesKept) => {
    await save(WHOLE, 'whole');
    const saved = await save(article, 'article');
    expect(saved.outcome).toBe(outcome);
    expect(saved.clip.pages?.kept).toBe(pagesKept);
    expect(await library.pending.interruptAll()).toEqual([]);
  });

  test.each([
    ['cut a part of that page', 'It had been away.'],
    ['put a part back', `${WHOLE.text}\nFirst!`],
  ])('when a person has %s, still keeps all pages', async (_, text) => {
    const { clip } = await save(WHOLE, 'whole');
    const options = { id: clip.id, from: newestRevision(clip).body, now: NOW };
    const edited = await library.clips.edit({ html: `<p>${text}</p>`, text, wordCount: 4, changes: [] }, options);
    expect(await save(ONE, 'article')).toMatchObject({ outcome: 'unchanged', clip: edited });
    expect((await library.clips.read(clip.id))?.clip).toEqual(edited);
  });

  test('keeps the page again when all pages are in the trash', async () => {
    const { clip } = await save(WHOLE, 'whole');
    await library.clips.trash([clip.id], NOW);
    expect(await save(ONE, 'article')).toMatchObject({ outcome: 'new', clip: { pages: { kept: 1 } } });
  });

  test.each([
    ['page-not-allowed', 'pages-gone'],
    ['page-timeout', 'pages-gone'],
    ['no-article', 'pages-gone'],
    ['page-too-large', 'page-too-large'],
    ['pages-failed', 'pages-failed'],
    ['pages-stopped', 'pages-stopped'],
    ['storage-full', 'storage-full'],
  ] as const)('says %s as %s, and keeps what it had', async (code, expected) => {
    await save(ONE, 'article');
    const capture = vi.fn().mockRejectedValue(new ClipperError(code, 'no'));
    await expect(clipTab(TAB, 'whole', { ...steps, capture })).rejects.toMatchObject({ code: expected });
    expect((await library.clips.find({ shelf: 'library', words: '' }, 9)).clips).toMatchObject([{ pages: ONE.pages }]);
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
