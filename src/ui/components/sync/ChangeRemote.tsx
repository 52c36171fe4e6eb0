import { useState } from 'preact/hooks';
import type { RemoteEntered } from '../../../messages';
import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import { remoteKind } from '../../../sync/remotes/remotes';
import type { SyncAccount } from '../../../sync/sync-account';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { useSyncCheck } from '../../hooks/use-sync-check';
import { CheckSteps } from './CheckSteps';
import { Disclosed } from './Disclosed';
import { RemoteForm } from './RemoteForm';
import { SyncOutcome } from './SyncOutcome';

/** Has the library synced at another address, in another folder, or in another name, once it is found there. */
export function ChangeRemote({ account }: { readonly account: SyncAccount }) {
  return (
    <Disclosed name={t('sync.move.open')}>
      <ChangeForm account={account} />
    </Disclosed>
  );
}

function ChangeForm({ account }: { readonly account: SyncAccount }) {
  const work = useSyncAttempt();
  const { checked, reach } = useSyncCheck();
  const [entered, setEntered] = useState(() => withSecrets(account, () => ''));
  const isSameKind = entered.remote === account.remote;
  const change = () =>
    void work.attempt(async () => {
      const whole = isSameKind
        ? withSecrets(entered, (name) => entered.settings[name] || (account.settings[name] ?? ''))
        : entered;
      await reach(whole);
      await callBackground('moveSync', whole);
      return t('sync.move.done', [remoteKind(whole.remote).addressOf(whole.settings).hostname]);
    });
  return (
    <>
      <p class="hint">{t('sync.move.hint')}</p>
      <RemoteForm
        entered={entered}
        button={t('sync.move.button')}
        unchanged={isSameKind ? t('sync.move.unchanged') : ''}
        isBusy={work.isBusy}
        onEnter={setEntered}
        onTest={change}
      />
      {checked.size > 0 && <CheckSteps checked={checked} isRunning={work.isBusy} />}
      {work.isBusy && (
        <button type="button" onClick={work.cancel}>
          {t('sync.cancel')}
        </button>
      )}
      <SyncOutcome {...work} />
    </>
  );
}

/** The same with each secret made what is given for its name. */
function withSecrets({ remote, settings }: RemoteEntered, secretOf: (name: string) => string): RemoteEntered {
  const secrets = remoteKind(remote).fields.filter(({ kind }) => kind === 'secret');
  const filled = secrets.map(({ name }) => [name, secretOf(name)] as const);
  return { remote, settings: { ...settings, ...Object.fromEntries(filled) } };
}
