import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import type { RemoteSettings } from '../../../sync/remotes/remote-kind';
import { remoteKind } from '../../../sync/remotes/remotes';
import type { SyncAccount } from '../../../sync/sync-account';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { RemoteFieldInput } from './RemoteFieldInput';
import { SyncOutcome } from './SyncOutcome';

/** The fields that say who somebody is; where the library lies is not changed without its files. */
const WHO: ReadonlySet<string> = new Set(['user', 'password', 'keyId', 'secret']);

/** Asks for the user name and the password again. What is kept of them is not shown. */
export function SignInAgain({ account }: { readonly account: SyncAccount }) {
  const fields = remoteKind(account.remote).fields.filter(({ name }) => WHO.has(name));
  const [entered, setEntered] = useState<RemoteSettings>(() =>
    Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'secret' ? '' : (account.settings[name] ?? '')])),
  );
  const work = useSyncAttempt();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.attempt(async () => {
          await callBackground('signInAgain', entered);
          return '';
        });
      }}
    >
      {fields.map((field) => (
        <RemoteFieldInput
          key={field.name}
          field={field}
          value={entered[field.name] ?? ''}
          isDisabled={work.isBusy}
          onEnter={(value) => setEntered((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <button type="submit" class="primary" disabled={work.isBusy}>
        {t('sync.signIn')}
      </button>
      <SyncOutcome {...work} />
    </form>
  );
}
