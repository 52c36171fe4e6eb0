import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { useSync } from '../../hooks/use-sync';
import { SyncSetUp } from './SyncSetUp';
import { SyncState } from './SyncState';

/** Where in the settings it is: other pages lead there. */
const ID = 'sync-title';

/** The library in other browsers: how it is connected, or how to connect it. */
export function SyncSection() {
  const { account, progress } = useSync();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<boolean | undefined>(undefined);
  const [said, setSaid] = useState('');
  const isConnected = account === undefined ? undefined : account !== null;
  useEffect(() => {
    // The browser has looked for the address's place before there was any.
    if (location.hash === `#${ID}`) heading.current?.scrollIntoView();
  }, []);
  useEffect(() => {
    const hasChanged = before.current !== undefined && before.current !== isConnected;
    before.current = isConnected;
    if (!hasChanged) return;
    // What was pressed is gone with its part of the page.
    heading.current?.focus();
    setSaid(isConnected ? '' : t('sync.disconnect.done'));
  }, [isConnected]);
  return (
    <section class="sync" aria-labelledby={ID} aria-busy={account === undefined}>
      <h2 id={ID} tabIndex={-1} ref={heading}>
        {t('sync.title')}
      </h2>
      <p class="hint">{t('sync.hint')}</p>
      <div role="status">{said && <p>{said}</p>}</div>
      {account && <SyncState account={account} progress={progress} />}
      {account === null && <SyncSetUp />}
    </section>
  );
}
