import type { Saved } from '../clip/revise';
import type { ClipRequest } from '../messages';
import { BADGES, showBadge } from '../platform/badge';
import { errorSentence, t } from '../platform/i18n';

type ClipTab = (request: ClipRequest) => Promise<Saved>;

/** Clips a tab and marks its button when the clip is saved: a tick, and the words in the title. */
export async function clipAndMark(clip: ClipTab, request: ClipRequest): Promise<Saved> {
  const saved = await clip(request);
  await showBadge(request.tabId, BADGES.saved, t(`badge.${saved.outcome}`, [saved.clip.title]));
  return saved;
}

/** Clips a tab where no popup is open to tell how it goes: the button tells, from the first moment to the outcome. */
export async function clipAndTell(clip: ClipTab, request: ClipRequest): Promise<void> {
  await showBadge(request.tabId, BADGES.working, t('badge.working'));
  try {
    await clipAndMark(clip, request);
  } catch (error) {
    await showBadge(request.tabId, BADGES.failed, t('badge.failed', [errorSentence(error)]));
  }
}
