import { t } from '../../../platform/i18n';
import { useSyncFocus } from '../../hooks/use-sync-focus';
import { PassphraseForm } from './PassphraseForm';

export interface JoinVaultProps {
  readonly vault: 'plain' | 'encrypted';
  readonly isBusy: boolean;
  readonly onJoin: (passphrase: string | null) => void;
}

/** Joins a library that is there already. */
export function JoinVault({ vault, isBusy, onJoin }: JoinVaultProps) {
  const heading = useSyncFocus();
  return (
    <div class="sync-part">
      <h3 ref={heading} tabIndex={-1}>
        {t('sync.join.title')}
      </h3>
      <p>{vault === 'encrypted' ? t('sync.join.encrypted') : t('sync.join.plain')}</p>
      {vault === 'encrypted' ? (
        <PassphraseForm
          label={t('sync.vault.passphrase')}
          button={t('sync.join.button')}
          isBusy={isBusy}
          onEnter={onJoin}
        />
      ) : (
        <button type="button" class="primary" disabled={isBusy} onClick={() => onJoin(null)}>
          {t('sync.join.button')}
        </button>
      )}
    </div>
  );
}
