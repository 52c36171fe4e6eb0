import { useId } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import type { RemoteField } from '../../../sync/remotes/remote-kind';

/** What each field is called, and what helps to fill it in. */
const WORDS: Readonly<Record<string, readonly [name: () => string, hint?: () => string]>> = {
  address: [() => t('sync.fields.address'), () => t('sync.hints.address')],
  folder: [() => t('sync.fields.folder'), () => t('sync.hints.folder')],
  user: [() => t('sync.fields.user')],
  password: [() => t('sync.fields.password'), () => t('sync.hints.password')],
  endpoint: [() => t('sync.fields.endpoint'), () => t('sync.hints.endpoint')],
  region: [() => t('sync.fields.region'), () => t('sync.hints.region')],
  bucket: [() => t('sync.fields.bucket'), () => t('sync.hints.bucket')],
  prefix: [() => t('sync.fields.prefix')],
  keyId: [() => t('sync.fields.keyId')],
  secret: [() => t('sync.fields.secret')],
  pathStyle: [() => t('sync.fields.pathStyle'), () => t('sync.hints.pathStyle')],
};

/** What each kind of field is on a page. */
const INPUTS = {
  address: { type: 'text', inputMode: 'url' },
  text: { type: 'text' },
  secret: { type: 'password' },
} as const;

export interface RemoteFieldInputProps {
  readonly field: RemoteField;
  readonly value: string;
  /** What is there until something is entered; that of addresses is known. */
  readonly placeholder?: string;
  readonly isDisabled: boolean;
  readonly onEnter: (value: string) => void;
}

/** One of the things that a remote needs to know. */
export function RemoteFieldInput({ field, value, placeholder = '', isDisabled, onEnter }: RemoteFieldInputProps) {
  const hintId = useId();
  const [name, hint] = WORDS[field.name] ?? [() => field.name];
  const described = hint ? { 'aria-describedby': hintId } : {};
  if (field.kind === 'switch') {
    return (
      <label class="setting">
        <input
          type="checkbox"
          checked={value !== ''}
          disabled={isDisabled}
          {...described}
          onChange={({ currentTarget: { checked } }) => onEnter(checked ? 'yes' : '')}
        />
        <span>
          {name()}
          {hint && <small id={hintId}>{hint()}</small>}
        </span>
      </label>
    );
  }
  return (
    <div class="stacked">
      <label>
        {name()}
        <input
          {...INPUTS[field.kind]}
          value={value}
          placeholder={field.kind === 'address' ? 'https://' : placeholder}
          required={!field.isOptional}
          disabled={isDisabled}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          {...described}
          onInput={({ currentTarget }) => onEnter(currentTarget.value)}
        />
      </label>
      {hint && <small id={hintId}>{hint()}</small>}
    </div>
  );
}
