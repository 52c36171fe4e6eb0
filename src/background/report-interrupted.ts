import { BADGES, showBadge } from '../platform/badge';
import { t } from '../platform/i18n';
import type { PendingClips } from '../store/pending';

/** Tells on the button of every tab that clips were begun and not saved, because the browser stopped the background. */
export async function reportInterrupted(pending: Pick<PendingClips, 'interruptAll'>): Promise<void> {
  const interrupted = await pending.interruptAll();
  if (interrupted.length === 0) return;
  await showBadge(undefined, BADGES.failed, t('badge.interrupted', interrupted.length));
}
