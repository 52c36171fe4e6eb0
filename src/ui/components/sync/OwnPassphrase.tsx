import { useId, useState } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { PassphraseInput } from './PassphraseInput';

/** Shorter ones are guessed by whoever has the files. */
const MIN_LENGTH = 12;

export interface OwnPassphraseProps {
  readonly label: string;
  /** Null while it is too short, or not entered twice. */
  readonly onEnter: (passphrase: string | null) => void;
}

/** A passphrase that the person makes up: twice, as nobody can tell it to them again. */
export function OwnPassphrase({ label, onEnter }: OwnPassphraseProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const problemId = useId();
  const enter = (one: string, two: string) => {
    setFirst(one);
    setSecond(two);
    onEnter(one.length >= MIN_LENGTH && one === two ? one : null);
  };
  const isShort = first.length > 0 && first.length < MIN_LENGTH;
  const isOther = second.length > 0 && first !== second;
  const problem = isShort ? t('sync.vault.short', [MIN_LENGTH]) : isOther ? t('sync.vault.differ') : '';
  const shared = { autocomplete: 'new-password', 'aria-describedby': problemId } as const;
  return (
    <>
      <PassphraseInput
        {...shared}
        label={label}
        value={first}
        aria-invalid={isShort}
        onEnter={(one) => enter(one, second)}
      />
      <PassphraseInput
        {...shared}
        label={t('sync.vault.again')}
        value={second}
        aria-invalid={isOther}
        onEnter={(two) => enter(first, two)}
      />
      <p id={problemId} class="problem" role="status">
        {problem}
      </p>
    </>
  );
}
