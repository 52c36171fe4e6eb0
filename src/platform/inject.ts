import browser from 'webextension-polyfill';
import type { Article } from '../clip/article';
import { ClipperError, type Result, unwrap } from '../clip/errors';
import { type ClipMode, MODE_KEY } from '../messages';

/** No page needs this long; what has not answered by then never will. */
const TIMEOUT_MS = 10_000;

/**
 * Runs the capture script in a tab's page and returns what it found. Needs activeTab for the tab, and "scripting".
 *
 * @throws ClipperError with the code of the page's refusal, `page-timeout`, `page-error` or `page-not-allowed`.
 */
export async function captureIn(tabId: number, mode: ClipMode): Promise<Article> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ClipperError('page-timeout', `Tab ${tabId} does not answer`)), TIMEOUT_MS);
  try {
    return unwrap(await Promise.race([inject(tabId, mode), tooLong]));
  } finally {
    clearTimeout(timer);
  }
}

async function inject(tabId: number, mode: ClipMode): Promise<Result<Article>> {
  const target = { tabId };
  try {
    if (mode !== 'article') await browser.scripting.executeScript({ target, func: request, args: [MODE_KEY, mode] });
    const [frame] = await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
    if (frame?.result) return frame.result as Result<Article>;
    // Firefox reports what the script threw here; Chromium gives a null result.
    throw frame?.error ?? new Error('The capture script returned nothing');
  } catch (cause) {
    throw refusal(tabId, cause);
  }
}

/** Runs in the page, in the capture script's own world, just before it: that script takes no arguments. */
function request(key: string, mode: string) {
  Reflect.set(globalThis, key, mode);
}

/** Chromium's words for a tab that shows its error page; there is no other sign of it. */
const ERROR_PAGE = /error page/i;

function refusal(tabId: number, cause: unknown): ClipperError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ClipperError(ERROR_PAGE.test(message) ? 'page-error' : 'page-not-allowed', `Tab ${tabId}: ${message}`, {
    cause,
  });
}
