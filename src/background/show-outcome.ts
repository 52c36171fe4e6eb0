import type { Saved } from '../clip/revise';
import type { ClipRequest } from '../messages';
import { BADGES, showBadge } from '../platform/badge';
import { errorSentence, t } from '../platform/i18n';

type ClipTab = (request: ClipRequest) => Promise<Saved>;

/** Clips a tab and shows the outcome on its button, in its title too: the popup that asked may be closed by then. */
export async function clipAndShow(clip: ClipTab, request: ClipRequest): Promise<Saved> {
  try {
    const saved = await clip(request);
    const { clip: kept, outcome } = saved;
    const isPart = Boolean(kept.partial);
    const title = isPart ? t('partial.badge', [kept.title]) : t(`badge.${outcome}`, [kept.title]);
    await showBadge(request.tabId, isPart ? BADGES.part : BADGES.saved, title);
    return saved;
  } catch (error) {
    await showBadge(request.tabId, BADGES.failed, t('badge.failed', [errorSentence(error)]));
    throw error;
  }
}

/** Clips a tab where no popup is open to tell how it goes: the button tells, from the first moment to the outcome. */
export async function clipAndTell(clip: ClipTab, request: ClipRequest): Promise<void> {
  await showBadge(request.tabId, BADGES.working, t('badge.working'));
  await clipAndShow(clip, request).catch(() => {}); // The button has told.
}
