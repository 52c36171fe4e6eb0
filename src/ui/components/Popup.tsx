import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { openExtensionPage } from '../../platform/tabs';
import type { Shelf } from '../../store/find';
import { useClipPage } from '../hooks/use-clip-page';
import { useTagsInUse } from '../hooks/use-tags-in-use';
import { ClipBrowser } from './ClipBrowser';
import { ClipPanel } from './ClipPanel';
import { IconButton } from './IconButton';
import { InterruptedClips } from './InterruptedClips';
import { SyncLine } from './sync/SyncLine';

/** The popup: the page in front above, the clips below. */
export function Popup() {
  const [state, actions] = useClipPage();
  const [shelf, setShelf] = useState<Shelf>('library');
  const tagsInUse = useTagsInUse(state.kind === 'saved');
  const other = shelf === 'library' ? 'trash' : 'library';
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extName')}</h1>
      <div class="panels">
        <ClipPanel state={state} actions={actions} tagsInUse={tagsInUse} />
        <InterruptedClips />
      </div>
      {shelf === 'trash' && <h2 class="shelf">{t('nav.trash')}</h2>}
      <ClipBrowser shelf={shelf} key={shelf} />
      <SyncLine />
      <nav class="footer">
        <IconButton icon="library" name={t('nav.library')} onPress={() => void openExtensionPage('library.html')} />
        <IconButton
          icon={other === 'trash' ? 'trash' : 'back'}
          name={other === 'trash' ? t('nav.trash') : t('nav.back')}
          onPress={() => setShelf(other)}
        />
        <IconButton icon="settings" name={t('nav.settings')} onPress={() => void openExtensionPage('options.html')} />
      </nav>
    </main>
  );
}
