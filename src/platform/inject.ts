import browser from 'webextension-polyfill';
import type { Article } from '../clip/article';
import type { ClipMode } from '../clip/clip-mode';
import { ClipperError, type ErrorCode, type Result, unwrap } from '../clip/errors';
import { MODE_KEY } from '../messages';
import { keepAwake } from './awake';

/** No page needs this long; what has not answered by then never will. Other pages are given up before that. */
const TIMEOUT_MS: Readonly<Record<ClipMode, number>> = {
  article: 10_000,
  anyway: 10_000,
  selection: 10_000,
  whole: 58_000,
};

/**
 * Runs the capture script in a tab's page and returns what it found. Needs activeTab for the tab, and "scripting".
 *
 * @throws ClipperError with the code of the page's refusal, `page-timeout`, `page-error` or `page-not-allowed`.
 */
export async function captureIn(tabId: number, mode: ClipMode): Promise<Article> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new ClipperError('page-timeout', `Tab ${tabId} does not answer`)),
    TIMEOUT_MS[mode],
  );
  try {
    return unwrap(await keepAwake(() => Promise.race([inject(tabId, mode), tooLong])));
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

/** Chromium's words for pages whose address it hides, or shows in the place of another; there is no other sign. */
const CHROMIUM_SAYS: readonly (readonly [ErrorCode, RegExp])[] = [
  ['page-error', /error page/i],
  ['page-browser', /cannot access a \S+:\/\/ URL/i],
  ['page-store', /gallery cannot be scripted/i],
];

function refusal(tabId: number, cause: unknown): ClipperError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [code] = CHROMIUM_SAYS.find(([, words]) => words.test(message)) ?? ['page-not-allowed'];
  return new ClipperError(code, `Tab ${tabId}: ${message}`, { cause });
}
