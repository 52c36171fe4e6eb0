import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { Disclosed } from './Disclosed';
import { SyncOutcome } from './SyncOutcome';

/** Disconnects a library, once the person knows what stays and what goes. */
export function Disconnect({ host }: { readonly host: string }) {
  const work = useSyncAttempt();
  const disconnect = () =>
    void work.attempt(async () => {
      await callBackground('disconnectSync');
      return '';
    });
  return (
    <Disclosed name={t('sync.disconnect.open')}>
      <p>{t('sync.disconnect.stays', [host])}</p>
      <p>{t('sync.disconnect.goes')}</p>
      <button type="button" disabled={work.isBusy} onClick={disconnect}>
        {t('sync.disconnect.button')}
      </button>
      <SyncOutcome {...work} />
    </Disclosed>
  );
}
