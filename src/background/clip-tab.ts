import type { Article } from '../clip/article';
import type { ClipMode } from '../clip/clip-mode';
import { ClipperError } from '../clip/errors';
import { LIMITS } from '../clip/limits';
import type { Saved } from '../clip/revise';
import type { Tab } from '../platform/tabs';
import type { Clips } from '../store/clips';
import type { PendingClips } from '../store/pending';
import { keptWhole } from './kept-whole';
import type { PictureKeeper } from './picture-keeper';
import { isUnexplained, refusalOf, refuseUnreadable } from './unreadable-address';

/** What clipping a tab works with. */
export interface ClipTabSteps {
  /** A tab a moment later, for what the browser tells only then: Firefox gives a page its icon after it has loaded. */
  readonly tabLater: (id: number) => Promise<Tab>;
  readonly capture: (tabId: number, mode: ClipMode) => Promise<Article>;
  readonly clips: Pick<Clips, 'save' | 'read'>;
  readonly pending: Pick<PendingClips, 'begin' | 'end'>;
  readonly pictures: Pick<PictureKeeper, 'areWanted' | 'keepOf'>;
  readonly now: () => Date;
}

/**
 * Captures a tab's page and saves it.
 *
 * It is written down as begun before anything else, and taken out in the transaction that saves: whenever the
 * browser stops the background, the clip is either saved or known to be lost.
 *
 * One page of an article whose pages are all kept changes nothing: they stay.
 *
 * @throws ClipperError `page-…`, `pages-…`, `no-…`, `clip-…` and `storage-…` codes; then nothing was saved.
 */
export async function clipTab(tab: Tab, mode: ClipMode, steps: ClipTabSteps): Promise<Saved> {
  const { id: tabId, url } = tab;
  refuseUnreadable(url);
  const pendingId = crypto.randomUUID();
  const title = tab.title?.slice(0, LIMITS.title) ?? null;
  const startedTime = steps.now().toISOString();
  await steps.pending.begin({ id: pendingId, url, title, mode, startedTime, interrupted: false });
  try {
    const wantingPictures = steps.pictures.areWanted().catch(() => false); // No clip is lost for them.
    const article = await steps.capture(tabId, mode);
    const whole = await keptWhole(article, steps.clips);
    if (whole) {
      await steps.pending.end(pendingId);
      return { clip: whole, outcome: 'unchanged', earlier: whole };
    }
    const wantsPictures = await wantingPictures;
    const saved = await steps.clips.save(article, { now: steps.now(), pendingId, wantsPictures });
    // Not waited for: what is saved is saved, and they may take a minute.
    if (wantsPictures) void steps.pictures.keepOf(saved.clip);
    return saved;
  } catch (error) {
    // If even this cannot be written, the error that is thrown is the one to tell.
    await steps.pending.end(pendingId).catch(() => {});
    if (mode === 'whole') throw goneOr(error);
    throw isUnexplained(error) ? refusalOf(await steps.tabLater(tabId), error) : error;
  }
}

/** A page whose article was kept a moment ago cannot be read any more only because it is gone. */
function goneOr(error: unknown): unknown {
  if (!(error instanceof ClipperError) || !/^(?:no-|page-(?!too-large))/.test(error.code)) return error;
  return new ClipperError('pages-gone', error.message, { cause: error });
}
