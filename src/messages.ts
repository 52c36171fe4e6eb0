import type { ClipMode } from './clip/clip-mode';
import type { Saved } from './clip/revise';

/** The global of the capture script's world that says its mode; without it, the article. The script takes it out. */
export const MODE_KEY = 'cuttingsMode';

/** The global of the same world that is there while the other pages of an article are read. */
export const PAGES_KEY = 'cuttingsPages';

/** How far the reading of the pages of an article is. */
export interface PagesProgress {
  /** The number of the page that is being fetched, from 1. */
  readonly page: number;
  readonly total: number;
}

export interface ClipRequest {
  readonly tabId: number;
  readonly mode: ClipMode;
}

/**
 * Calls the background answers, because they must outlive a closing popup.
 *
 * Arguments and results are JSON: no Date, Map, Blob or undefined.
 */
export interface BackgroundCalls {
  /**
   * Captures the page in a tab and saves it; two calls at once for one tab make one clip.
   * Fails with a `page-…`, `no-…`, `clip-…` or `storage-…` code.
   */
  clipTab(request: ClipRequest): Saved;
}
