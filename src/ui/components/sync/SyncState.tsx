import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import type { SyncShown } from '../../hooks/use-sync';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import type { SyncAccount } from '../../../sync/sync-account';
import { ChangePassphrase } from './ChangePassphrase';
import { ChangeRemote } from './ChangeRemote';
import { Disconnect } from './Disconnect';
import { SyncChoices } from './SyncChoices';
import { SyncFacts } from './SyncFacts';
import { SyncOutcome } from './SyncOutcome';
import { SyncProgressBar } from './SyncProgressBar';
import { SyncTrouble } from './SyncTrouble';
import { UploadAgain } from './UploadAgain';

export interface SyncStateProps extends Pick<SyncShown, 'progress'> {
  readonly account: SyncAccount;
}

/** How a connected library stands, and what can be done about it. Buttons that are pressed stay: the focus is on them. */
export function SyncState({ account, progress }: SyncStateProps) {
  const work = useSyncAttempt();
  const call = (name: 'syncNow' | 'uploadAgain') =>
    void work.attempt(async () => {
      await callBackground(name);
      return '';
    });
  const pause = (isPaused: boolean) =>
    void work.attempt(async () => {
      await callBackground('chooseSync', { isPaused });
      return isPaused ? t('sync.paused') : '';
    });
  const isIdle = !progress && !work.isBusy;
  return (
    <div class="sync-state">
      <SyncTrouble account={account} isBusy={!isIdle} onCall={call} />
      <SyncFacts account={account} />
      <div class="choices">
        {(progress || !account.isPaused) && (
          <button type="button" onClick={() => (progress ? work.cancel() : call('syncNow'))}>
            {progress ? t('sync.cancel') : t('sync.now')}
          </button>
        )}
        <button type="button" onClick={() => pause(!account.isPaused)}>
          {account.isPaused ? t('sync.resume') : t('sync.pause')}
        </button>
        {progress && <SyncProgressBar progress={progress} />}
      </div>
      <SyncOutcome {...work} />
      <SyncChoices account={account} />
      <div class="sync-more">
        <ChangeRemote account={account} />
        {account.isEncrypted && <ChangePassphrase />}
        <UploadAgain isBusy={!isIdle} onUpload={() => call('uploadAgain')} />
        <Disconnect host={account.host} />
      </div>
    </div>
  );
}
