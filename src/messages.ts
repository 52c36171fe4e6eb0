import type { Clip } from './clip/clip';

/** What of a page to keep: its article if it has one, whatever it shows, or what is selected in it. */
export type ClipMode = 'article' | 'anyway' | 'selection';

export interface ClipRequest {
  readonly tabId: number;
  readonly mode: ClipMode;
}

/**
 * What saving did.
 *
 * `new`: a clip that was not in the library. `revised`: the article has changed, a revision was added.
 * `unchanged`: nothing was written.
 */
export type SaveOutcome = 'new' | 'revised' | 'unchanged';

export interface Saved {
  readonly clip: Clip;
  readonly outcome: SaveOutcome;
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
