import { useId, useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { LONGEST_NAME } from '../../../sync/files/about-browser';
import type { SyncAccount } from '../../../sync/sync-account';
import { systemSentence } from '../../sync-sentence';

export interface BrowserNameProps {
  readonly account: SyncAccount;
  readonly onChoose: (name: string) => void;
}

/** What the person calls this browser, where others list it. */
export function BrowserName({ account, onChoose }: BrowserNameProps) {
  const { name = '', health } = account;
  const [entered, setEntered] = useState(name);
  const hintId = useId();
  return (
    <div class="stacked">
      <label>
        {t('sync.name.label')}
        <input
          type="text"
          maxLength={LONGEST_NAME}
          autocomplete="off"
          dir="auto"
          placeholder={health.last ? systemSentence(health.last.about) : ''}
          aria-describedby={hintId}
          value={entered}
          onInput={({ currentTarget }) => setEntered(currentTarget.value)}
          onChange={() => onChoose(entered.trim())}
        />
      </label>
      <small id={hintId}>{t('sync.name.hint')}</small>
    </div>
  );
}
