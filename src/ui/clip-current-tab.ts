import { ClipperError } from '../clip/errors';
import type { ClipMode } from '../clip/clip-mode';
import { clearBadge } from '../platform/badge';
import { t } from '../platform/i18n';
import { callBackground } from '../platform/messaging';
import { currentTab, type Tab } from '../platform/tabs';
import type { ClipState, SavedState } from './hooks/use-clip-page';

/** Clips the page in front; what comes of it is never thrown. */
export async function clipCurrentTab(mode: ClipMode): Promise<ClipState> {
  const tab = await currentTab();
  return tab ? clip(tab, mode) : { kind: 'no-tab' };
}

/** Clips the article of the page that was clipped with its other pages. */
export async function clipAllPages({ pageUrl }: SavedState): Promise<ClipState> {
  const tab = await currentTab();
  if (tab && addressOf(tab) === pageUrl) return clip(tab, 'whole');
  return {
    kind: 'failed',
    mode: 'whole',
    error: new ClipperError('pages-gone', `${pageUrl} is not in front any more`),
  };
}

async function clip(tab: Tab, mode: ClipMode): Promise<ClipState> {
  try {
    const saved = await callBackground('clipTab', { tabId: tab.id, mode });
    return { kind: 'saved', mode, saved, pageUrl: addressOf(tab), isReadingPages: false, problem: null };
  } catch (error) {
    await clearBadge(t('extName'), tab.id); // The popup tells it; the badge was for a popup that had closed.
    return { kind: 'failed', mode, error };
  }
}

function addressOf({ url }: Tab): string | null {
  return url && url.replace(/#.*$/s, '');
}
