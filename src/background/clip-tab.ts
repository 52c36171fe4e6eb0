import type { Article } from '../clip/article';
import type { Saved } from '../clip/revise';
import { LIMITS } from '../clip/limits';
import type { ClipMode } from '../messages';
import type { Tab } from '../platform/tabs';
import type { Clips } from '../store/clips';
import type { PendingClips } from '../store/pending';
import { isUnexplained, refusalOf, refuseUnreadable } from './unreadable-address';

/** What clipping a tab works with. */
export interface ClipTabSteps {
  /** A tab a moment later, for what the browser tells only then: Firefox gives a page its icon after it has loaded. */
  readonly tabLater: (id: number) => Promise<Tab>;
  readonly capture: (tabId: number, mode: ClipMode) => Promise<Article>;
  readonly clips: Pick<Clips, 'save'>;
  readonly pending: Pick<PendingClips, 'begin' | 'end'>;
  readonly now: () => Date;
}

/**
 * Captures a tab's page and saves it.
 *
 * It is written down as begun before anything else, and taken out in the transaction that saves: whenever the
 * browser stops the background, the clip is either saved or known to be lost.
 *
 * @throws ClipperError `page-…`, `no-…`, `clip-…` and `storage-…` codes; then nothing was saved.
 */
export async function clipTab(tab: Tab, mode: ClipMode, steps: ClipTabSteps): Promise<Saved> {
  const { id: tabId, url } = tab;
  refuseUnreadable(url);
  const pendingId = crypto.randomUUID();
  const title = tab.title?.slice(0, LIMITS.title) ?? null;
  await steps.pending.begin({ id: pendingId, url, title, startedTime: steps.now().toISOString(), interrupted: false });
  try {
    const article = await steps.capture(tabId, mode);
    return await steps.clips.save(article, { now: steps.now(), pendingId });
  } catch (error) {
    // If even this cannot be written, the error that is thrown is the one to tell.
    await steps.pending.end(pendingId).catch(() => {});
    throw isUnexplained(error) ? refusalOf(await steps.tabLater(tabId), error) : error;
  }
}
