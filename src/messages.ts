import type { Saved } from './clip/revise';

/** What of a page to keep: its article if it has one, whatever it shows, or what is selected in it. */
export type ClipMode = 'article' | 'anyway' | 'selection';

/** The global of the capture script's world that says which; without it, the article. The script takes it out. */
export const MODE_KEY = 'cuttingsMode';

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
