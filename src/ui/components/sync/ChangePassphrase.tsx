import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { Disclosed } from './Disclosed';
import { OwnPassphrase } from './OwnPassphrase';
import { PassphraseInput } from './PassphraseInput';
import { SyncOutcome } from './SyncOutcome';

/** Has another passphrase open the library. */
export function ChangePassphrase() {
  const work = useSyncAttempt();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const change = async () => {
    if (after === null) return;
    const isDone = await work.attempt(async () => {
      await callBackground('changePassphrase', { before, after });
      return t('sync.change.done');
    });
    if (!isDone) return;
    setBefore('');
    setAfter(null);
    setTurn(turn + 1);
  };
  return (
    <Disclosed name={t('sync.change.open')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <p class="hint">{t('sync.change.hint')}</p>
        <PassphraseInput label={t('sync.change.before')} value={before} onEnter={setBefore} />
        <OwnPassphrase key={turn} label={t('sync.change.after')} onEnter={setAfter} />
        <button type="submit" disabled={work.isBusy}>
          {t('sync.change.button')}
        </button>
        <SyncOutcome {...work} />
      </form>
    </Disclosed>
  );
}
