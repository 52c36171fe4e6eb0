import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { captureIn } from '@/src/platform/inject';
import { MODE_KEY } from '@/src/messages';
import { anArticle } from '../an-article';

const inject = vi.fn();
beforeEach(() => {
  inject.mockReset();
  browser.scripting.executeScript = inject;
});

describe('captureIn', () => {
  test('gives the article that the page gave, at one injection', async () => {
    inject.mockResolvedValue([{ result: { ok: true, value: anArticle() } }]);
    expect(await captureIn(1, 'article')).toEqual(anArticle());
    expect(inject.mock.calls).toEqual([[{ target: { tabId: 1 }, files: ['/content-scripts/content.js'] }]]);
  });

  test('says which part is wanted before it asks', async () => {
    inject.mockResolvedValue([{ result: { ok: true, value: anArticle() } }]);
    await captureIn(1, 'selection');
    expect(inject.mock.calls[0]?.[0]).toMatchObject({ args: [MODE_KEY, 'selection'] });
    expect(inject).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['the page refuses', { ok: false, code: 'no-article', message: 'no', details: { words: 3 } }, 'no-article'],
    ['there is no result', null, 'page-not-allowed'],
  ])('when %s, says %s', async (_, result, code) => {
    inject.mockResolvedValue([{ result }]);
    await expect(captureIn(1, 'article')).rejects.toMatchObject({ code });
  });

  test.each([
    ['Cannot access a chrome:// URL', 'page-browser'],
    ['The extensions gallery cannot be scripted.', 'page-store'],
    ['Missing host permission for the tab', 'page-not-allowed'],
    ['Frame with ID 0 is showing error page', 'page-error'],
  ])('when the browser says "%s", says %s', async (message, code) => {
    inject.mockRejectedValue(new Error(message));
    await expect(captureIn(1, 'article')).rejects.toMatchObject({ code });
  });

  test.each([
    ['article', 10_000, 0],
    ['whole', 58_000, 3],
  ] as const)('gives up on %s of a page that never answers, after %i ms, awake until then', async (mode, ms, asked) => {
    vi.useFakeTimers();
    try {
      const getPlatformInfo = vi.fn();
      Object.assign(browser.runtime, { getPlatformInfo });
      inject.mockImplementation(({ files }) => (files ? new Promise(() => {}) : Promise.resolve([])));
      const captured = expect(captureIn(1, mode)).rejects.toMatchObject({ code: 'page-timeout' });
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(vi.getTimerCount()).toBe(2);
      await vi.advanceTimersByTimeAsync(1);
      await captured;
      expect(vi.getTimerCount()).toBe(0);
      expect(getPlatformInfo).toHaveBeenCalledTimes(asked);
    } finally {
      vi.useRealTimers();
    }
  });
});
