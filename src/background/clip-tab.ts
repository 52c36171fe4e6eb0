import type { Article } from '../clip/article';
import type { Saved } from '../clip/revise';
import type { ClipMode, ClipRequest } from '../messages';
import type { Tab } from '../platform/tabs';
import type { Clips } from '../store/clips';
import type { PendingClips } from '../store/pending';
import { refusalOf, refuseUnreadable } from './unreadable-address';

/** What clipping a tab works with. */
export interface ClipTabSteps {
  readonly tabById: (id: number) => Promise<Tab | null>;
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
export async function clipTab({ tabId, mode }: ClipRequest, steps: ClipTabSteps): Promise<Saved> {
  const tab = await steps.tabById(tabId);
  const url = tab?.url ?? null;
  refuseUnreadable(url);
  const pendingId = crypto.randomUUID();
  const startedTime = steps.now().toISOString();
  await steps.pending.begin({ id: pendingId, url, title: tab?.title ?? null, startedTime, interrupted: false });
  try {
    const article = await steps.capture(tabId, mode);
    return await steps.clips.save(article, { now: steps.now(), pendingId });
  } catch (error) {
    // If even this cannot be written, the error that is thrown is the one to tell.
    await steps.pending.end(pendingId).catch(() => {});
    throw refusalOf(tab, error);
  }
}
