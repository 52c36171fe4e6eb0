import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { clipAndShow, clipAndTell } from '@/src/background/show-outcome';
import { reportInterrupted } from '@/src/background/report-interrupted';
import { ClipperError } from '@/src/clip/errors';
import { clearBadge } from '@/src/platform/badge';
import type { Saved } from '@/src/clip/revise';

const REQUEST = { tabId: 7, mode: 'article' } as const;
const SAVED = { outcome: 'new', clip: { title: 'The ferry returns' } } as Saved;

const shown: string[] = [];
const setBadgeText = vi.fn();
beforeEach(() => {
  shown.length = 0;
  browser.i18n.getMessage = (key: string, values: unknown = []) => [key, ...[values].flat()].join(' ');
  const action = {
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
    setTitle: vi.fn(),
    setBadgeText,
  };
  action.setTitle.mockImplementation(async ({ title, tabId }) => void shown.push(`${tabId ?? 'all'}: ${title}`));
  Object.assign(browser.action, action);
});

describe('the button', () => {
  test('tells that a clip was saved', async () => {
    expect(await clipAndShow(async () => SAVED, REQUEST)).toBe(SAVED);
    expect(shown).toEqual(['7: badge_new The ferry returns']);
  });

  test('tells that only a part was saved', async () => {
    const clip = { ...SAVED.clip, partial: { reason: 'pages', declaredWords: null } } as Saved['clip'];
    await clipAndShow(async () => ({ ...SAVED, clip }), REQUEST);
    expect(shown).toEqual(['7: partial_badge The ferry returns']);
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '½' });
  });

  test('tells that a clip failed, which a closed popup cannot', async () => {
    const full = new ClipperError('storage-full', 'no');
    await expect(clipAndShow(() => Promise.reject(full), REQUEST)).rejects.toBe(full);
    expect(shown).toEqual(['7: badge_failed error_storage_full']);
  });

  test('tells of a clip without a popup from its beginning, and swallows what it has told', async () => {
    await clipAndTell(() => Promise.reject(new ClipperError('no-article', 'no', { details: { words: 3 } })), REQUEST);
    expect(shown).toEqual(['7: badge_working', '7: badge_failed error_no_article 3']);
  });

  test('is passed over when its tab was closed', async () => {
    browser.action.setTitle = () => Promise.reject(new Error('No tab with id: 7'));
    expect(await clipAndShow(async () => SAVED, REQUEST)).toBe(SAVED);
  });

  test.each([
    [0, []],
    [2, ['all: badge_interrupted 2']],
  ])('of every tab tells of %i clips that were interrupted', async (count, expected) => {
    await reportInterrupted({ interruptAll: async () => Array.from({ length: count }) });
    expect(shown).toEqual(expected);
  });
});

test('taking a badge away from a tab that was closed passes over it', async () => {
  browser.action.setBadgeText = () => Promise.reject(new Error('No tab with id: 7'));
  await expect(clearBadge('Cuttings', 7)).resolves.toBeUndefined();
});
