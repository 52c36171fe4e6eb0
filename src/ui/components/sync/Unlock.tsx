import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { PassphraseForm } from './PassphraseForm';
import { SyncOutcome } from './SyncOutcome';

/** Asks for the passphrase of a library some of whose keys are not open here. */
export function Unlock() {
  const work = useSyncAttempt();
  const unlock = (passphrase: string) =>
    void work.attempt(async () => {
      await callBackground('unlockSync', passphrase);
      return '';
    });
  return (
    <>
      <PassphraseForm
        label={t('sync.vault.passphrase')}
        button={t('sync.unlock')}
        isBusy={work.isBusy}
        onEnter={unlock}
      />
      <SyncOutcome {...work} />
    </>
  );
}
