import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { Disclosed } from './Disclosed';
import { OwnPassphrase } from './OwnPassphrase';
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
        <label class="stacked">
          {t('sync.change.before')}
          <input
            type="password"
            required
            autocomplete="off"
            dir="ltr"
            value={before}
            onInput={({ currentTarget }) => setBefore(currentTarget.value)}
          />
        </label>
        <OwnPassphrase key={turn} onEnter={setAfter} />
        <button type="submit" disabled={work.isBusy}>
          {t('sync.change.button')}
        </button>
        <SyncOutcome {...work} />
      </form>
    </Disclosed>
  );
}
