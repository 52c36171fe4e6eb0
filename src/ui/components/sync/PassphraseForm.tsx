import { useState } from 'preact/hooks';

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
      <label class="stacked">
        {label}
        <input
          type="password"
          required
          autocomplete="off"
          dir="ltr"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" disabled={isBusy}>
        {button}
      </button>
    </form>
  );
}
