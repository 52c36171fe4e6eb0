import { defineBackground } from 'wxt/utils/define-background';
import { clipOnRequest } from '../src/background/clip-on-request';
import { libraryPictures, resumePictures } from '../src/background/library-pictures';
import { reportInterrupted } from '../src/background/report-interrupted';
import { startSync } from '../src/background/sync-background';
import { clipAndShow, clipAndTell } from '../src/background/show-outcome';
import type { ClipRequest } from '../src/messages';
import { t } from '../src/platform/i18n';
import { captureIn } from '../src/platform/inject';
import { answerCalls } from '../src/platform/messaging';
import { tabById, tabLater } from '../src/platform/tabs';
import { offerInMenu, onMenu, onShortcut } from '../src/platform/triggers';
import { library, pendingClips } from '../src/store/library';

export default defineBackground({
  type: 'module',
  main() {
    const reported = reportInterrupted(pendingClips).catch(() => {}); // A store that fails here fails each clip, which tells.
    resumePictures();
    const clipTab = clipOnRequest({
      tabById,
      tabLater,
      capture: captureIn,
      clips: library,
      pending: pendingClips,
      pictures: libraryPictures,
      now: () => new Date(),
    });
    const clip = (request: ClipRequest) => reported.then(() => clipTab(request));

    answerCalls({ ...startSync(), clipTab: (request) => clipAndShow(clip, request) });
    offerInMenu(() => [
      { id: 'article', title: t('menu.clipPage'), context: 'page' },
      { id: 'selection', title: t('menu.clipSelection'), context: 'selection' },
    ]);
    onMenu((mode, tabId) => void clipAndTell(clip, { tabId, mode }));
    onShortcut('clip-page', (tabId) => void clipAndTell(clip, { tabId, mode: 'article' }));
  },
});
