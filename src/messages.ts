import type { Saved } from './clip/revise';

/**
 * What of a page to keep: its article if it has one, whatever it shows, what is selected in it, or its article with
 * the other pages of it, which the page then fetches.
 */
export type ClipMode = 'article' | 'anyway' | 'selection' | 'whole';

/** The global of the capture script's world that says which; without it, the article. The script takes it out. */
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
