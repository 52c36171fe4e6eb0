import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { newPassphrase } from '../../../sync/keys/passphrase';
import { randomBytes } from '../../../sync/random';
import type { Quota } from '../../../sync/remotes/remote-kind';
import { formatBytes } from '../../format';
import { useSyncFocus } from '../../hooks/use-sync-focus';
import { OwnPassphrase } from './OwnPassphrase';

/** How a new library may be encrypted. */
const WAYS = [
  ['words', () => t('sync.vault.words')],
  ['own', () => t('sync.vault.own')],
  ['none', () => t('sync.vault.none')],
] as const;

type Way = (typeof WAYS)[number][0];

export interface NewVaultProps {
  readonly quota: Quota | null;
  readonly isBusy: boolean;
  /** Null for a library that is not encrypted. */
  readonly onBegin: (passphrase: string | null) => void;
}

/** Whether, and with what, a library is encrypted that is not there yet. Encrypted, unless the person says otherwise. */
export function NewVault({ quota, isBusy, onBegin }: NewVaultProps) {
  const heading = useSyncFocus();
  const [way, setWay] = useState<Way>('words');
  const [words] = useState(() => newPassphrase(randomBytes));
  const [own, setOwn] = useState<string | null>(null);
  const [hasConfirmed, setHasConfirmed] = useState(false);
  const passphrases: Readonly<Record<Way, string | null>> = { words, own, none: null };
  const isReady = way === 'own' ? own !== null : hasConfirmed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onBegin(passphrases[way]);
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t('sync.vault.title')}
      </h3>
      {quota?.availableBytes != null && <p class="hint">{t('sync.free', [formatBytes(quota.availableBytes)])}</p>}
      <p>{t('sync.vault.hint')}</p>
      <fieldset class="ways">
        <legend class="visually-hidden">{t('sync.vault.title')}</legend>
        {WAYS.map(([id, name]) => (
          <label key={id} class="setting">
            <input
              type="radio"
              name="vault"
              checked={way === id}
              onChange={() => {
                setWay(id);
                setHasConfirmed(false);
              }}
            />
            <span>{name()}</span>
          </label>
        ))}
      </fieldset>
      {way === 'words' && (
        <>
          <p class="passphrase" lang="en" dir="ltr">
            {words}
          </p>
          <p class="hint">{t('sync.vault.wordsHint')}</p>
        </>
      )}
      {way === 'own' && <OwnPassphrase label={t('sync.vault.passphrase')} onEnter={setOwn} />}
      {way === 'none' && <p>{t('sync.vault.noneHint')}</p>}
      {way !== 'own' && (
        <label class="setting" key={way}>
          <input
            type="checkbox"
            required
            checked={hasConfirmed}
            onChange={({ currentTarget }) => setHasConfirmed(currentTarget.checked)}
          />
          <span>{way === 'words' ? t('sync.vault.written') : t('sync.vault.noneConfirm')}</span>
        </label>
      )}
      <button type="submit" class="primary" disabled={isBusy}>
        {t('sync.vault.begin')}
      </button>
    </form>
  );
}
