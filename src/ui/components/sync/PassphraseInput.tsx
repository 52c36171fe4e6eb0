export interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onEnter: (value: string) => void;
  readonly autocomplete?: 'new-password';
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
}

/** A field for a passphrase, which nobody over the shoulder can read. */
export function PassphraseInput({ label, onEnter, ...input }: PassphraseInputProps) {
  return (
    <label class="stacked">
      {label}
      <input
        type="password"
        required
        autocomplete="off"
        dir="ltr"
        {...input}
        onInput={({ currentTarget }) => onEnter(currentTarget.value)}
      />
    </label>
  );
}
