import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { REMOTES } from '../../../sync/remotes/remotes';
import { useSyncSetUp } from '../../hooks/use-sync-set-up';
import { CheckSteps } from './CheckSteps';
import { JoinVault } from './JoinVault';
import { NewVault } from './NewVault';
import { initialOf, RemoteForm } from './RemoteForm';
import { SyncOutcome } from './SyncOutcome';

const FIRST = REMOTES[0]?.id ?? '';

/** Connects the library to a remote: what it is, whether it will do, and how it is encrypted. */
export function SyncSetUp() {
  const setUp = useSyncSetUp();
  const [entered, setEntered] = useState({ remote: FIRST, settings: initialOf(FIRST) });
  const { found, checked, isBusy } = setUp;
  const isChecking = isBusy && !found;
  return (
    <div class="sync-set-up">
      {!found && (
        <RemoteForm
          entered={entered}
          button={t('sync.test')}
          isBusy={isBusy}
          onEnter={setEntered}
          onTest={() => setUp.test(entered)}
        />
      )}
      {!found && checked.size > 0 && <CheckSteps checked={checked} isRunning={isChecking} />}
      {found?.vault === 'empty' && <NewVault quota={found.quota} isBusy={isBusy} onBegin={setUp.connect} />}
      {found && found.vault !== 'empty' && (
        <JoinVault key={found.vault} vault={found.vault} isBusy={isBusy} onJoin={setUp.connect} />
      )}
      {isBusy && (
        <button type="button" class="aside" onClick={setUp.cancel}>
          {t('sync.cancel')}
        </button>
      )}
      {found && !isBusy && (
        <button type="button" class="aside" onClick={setUp.back}>
          {t('sync.back')}
        </button>
      )}
      <SyncOutcome {...setUp} />
    </div>
  );
}
