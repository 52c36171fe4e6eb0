import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { onChange } from '../../../store/announce';
import { library } from '../../../store/library';
import type { LastSync, SyncAccount } from '../../../sync/sync-account';
import { SyncBrowsers } from './SyncBrowsers';
import { formatBytes, formatMoment, formatNumber } from '../../format';

/** With what a library is synced, when it last was, how much that was, and with which browsers. */
export function SyncFacts({ account }: { readonly account: SyncAccount }) {
  const { host, isEncrypted, isPaused, health } = account;
  const { last } = health;
  const clips = useClipCount();
  return (
    <>
      <p>{t('sync.with', [host])}</p>
      <p class="hint">{isEncrypted ? t('sync.encrypted') : t('sync.plain')}</p>
      <div role="status">
        <p>{last ? t('sync.last', [formatMoment(last.time)]) : t('sync.never')}</p>
        {isPaused && <p>{t('sync.paused')}</p>}
      </div>
      {last && (
        <dl>
          <dt>{t('sync.synced')}</dt>
          <dd>{clips !== null && t('list.count', clips, [formatNumber(clips)])}</dd>
          <dt>{t('sync.lastRun')}</dt>
          <dd>{amount(last)}</dd>
          <dt>{t('sync.browsers')}</dt>
          <dd>
            <SyncBrowsers last={last} />
          </dd>
        </dl>
      )}
    </>
  );
}

function amount({ sent, sentBytes, received, receivedBytes, requests }: LastSync): string {
  const sentPart = t('sync.sent', sent, [formatNumber(sent), formatBytes(sentBytes)]);
  const receivedPart = t('sync.received', received, [formatNumber(received), formatBytes(receivedBytes)]);
  return t('sync.amount', [sentPart, receivedPart, t('sync.requests', requests, [formatNumber(requests)])]);
}

/** How many clips there are, kept current; null until it is known. */
function useClipCount(): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const read = () =>
      void library.find({ shelf: 'library', words: '' }, 1).then(
        ({ total }) => setCount(total),
        () => {}, // The rest stands without it.
      );
    onChange(read, ended.signal);
    read();
    return () => ended.abort();
  }, []);
  return count;
}
