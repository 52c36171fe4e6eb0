import { useState } from 'preact/hooks';
import { PassphraseInput } from './PassphraseInput';

export interface PassphraseFormProps {
  readonly label: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onEnter: (passphrase: string) => void;
}

/** Asks for a passphrase that there is. */
export function PassphraseForm({ label, button, isBusy, onEnter }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onEnter(passphrase);
      }}
    >
      <PassphraseInput label={label} value={passphrase} onEnter={setPassphrase} />
      <button type="submit" class="primary" disabled={isBusy}>
        {button}
      </button>
    </form>
  );
}
