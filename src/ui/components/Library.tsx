import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import type { Shelf } from '../../store/find';
import { useSyncWhenOpened } from '../hooks/use-sync-when-opened';
import { ClipBrowser } from './ClipBrowser';
import { Icon } from './Icon';
import { MirrorStatus } from './MirrorStatus';
import { ReadingView } from './ReadingView';
import { SyncLine } from './sync/SyncLine';

/** The library in a tab: all clips, or the one whose id follows the `#` of the address. */
export function Library() {
  const [id, setId] = useState(openedId);
  const [shelf, setShelf] = useState<Shelf>('library');
  useSyncWhenOpened();
  useEffect(() => {
    const ended = new AbortController();
    addEventListener('hashchange', () => setId(openedId()), { signal: ended.signal });
    return () => ended.abort();
  }, []);
  if (id) {
    return (
      <main class="library">
        <nav class="top">
          <a href="library.html#">
            <Icon name="back" />
            {t('nav.back')}
          </a>
        </nav>
        <ReadingView id={id} key={id} />
      </main>
    );
  }
  const inTrash = shelf === 'trash';
  return (
    <main class="library">
      <nav class="top">
        <h1>{inTrash ? t('nav.trash') : t('extName')}</h1>
        <button type="button" onClick={() => setShelf(inTrash ? 'library' : 'trash')}>
          <Icon name={inTrash ? 'back' : 'trash'} />
          {inTrash ? t('nav.back') : t('nav.trash')}
        </button>
      </nav>
      <MirrorStatus />
      <SyncLine />
      <ClipBrowser shelf={shelf} key={shelf} />
    </main>
  );
}

function openedId(): string {
  return location.hash.slice(1);
}
