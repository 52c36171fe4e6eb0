import { useState } from 'preact/hooks';
import type { RemoteEntered } from '../../../messages';
import { t } from '../../../platform/i18n';
import { addressVerdict } from '../../../sync/remotes/address';
import type { RemoteSettings } from '../../../sync/remotes/remote-kind';
import { REMOTES, remoteKind } from '../../../sync/remotes/remotes';
import { RemoteFieldInput } from './RemoteFieldInput';

/** What each kind of storage is called. */
const NAMES: Readonly<Record<string, () => string>> = {
  webdav: () => t('sync.kinds.webdav'),
  s3: () => t('sync.kinds.s3'),
};

export interface RemoteFormProps {
  readonly entered: RemoteEntered;
  /** What is on the button that has it tried. */
  readonly button: string;
  /** What a secret is when nothing is entered, in words; without it, nothing. */
  readonly unchanged?: string;
  readonly isBusy: boolean;
  /** What was entered becomes something else: browsers fill in several fields at once. */
  readonly onEnter: (change: (before: RemoteEntered) => RemoteEntered) => void;
  readonly onTest: () => void;
}

/** Where the library is to be kept, and in whose name. */
export function RemoteForm({ entered, button, unchanged = '', isBusy, onEnter, onTest }: RemoteFormProps) {
  const { remote, settings } = entered;
  const [agreed, setAgreed] = useState('');
  const plainHost = plainHostOf(entered);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (plainHost === null || agreed === plainHost) onTest();
      }}
    >
      <label class="stacked">
        {t('sync.kind')}
        <select
          value={remote}
          disabled={isBusy}
          onChange={({ currentTarget: { value } }) => onEnter(() => ({ remote: value, settings: initialOf(value) }))}
        >
          {REMOTES.map(({ id }) => (
            <option key={id} value={id}>
              {NAMES[id]?.() ?? id}
            </option>
          ))}
        </select>
      </label>
      {remoteKind(remote).fields.map((field) => (
        <RemoteFieldInput
          key={`${remote} ${field.name}`}
          field={field.kind === 'secret' && unchanged ? { ...field, isOptional: true } : field}
          placeholder={field.kind === 'secret' ? unchanged : ''}
          value={settings[field.name] ?? ''}
          isDisabled={isBusy}
          onEnter={(value) => onEnter((before) => ({ remote, settings: { ...before.settings, [field.name]: value } }))}
        />
      ))}
      {plainHost !== null && (
        <label class="setting">
          <input
            type="checkbox"
            required
            checked={agreed === plainHost}
            onChange={({ currentTarget: { checked } }) => setAgreed(checked ? plainHost : '')}
          />
          <span>
            {t('sync.plainHttp', [plainHost])}
            <small>{t('sync.plainHttpHint')}</small>
          </span>
        </label>
      )}
      <button type="submit" class="primary" disabled={isBusy}>
        {button}
      </button>
    </form>
  );
}

/** What the fields of a kind hold until something is entered. */
export function initialOf(remote: string): RemoteSettings {
  return Object.fromEntries(remoteKind(remote).fields.map(({ name, initial }) => [name, initial]));
}

/** The host to which everything would go in the clear, when it is on the person's own network; null for all others. */
function plainHostOf({ remote, settings }: RemoteEntered): string | null {
  try {
    const { href, hostname } = remoteKind(remote).addressOf(settings);
    return addressVerdict(href).kind === 'confirm' ? hostname : null;
  } catch {
    return null; // What is wrong with the address is said once it is tried.
  }
}
