import { useState } from 'preact/hooks';
import type { RemoteEntered, RemoteFound } from '../../messages';
import { t } from '../../platform/i18n';
import { callBackground } from '../../platform/messaging';
import type { Vault } from '../../sync/keys/vault';
import { type SyncAttempt, useSyncAttempt } from './use-sync-attempt';
import { type Checked, useSyncCheck } from './use-sync-check';

/** The way from no remote to a connected one. */
export interface SyncSetUp extends Omit<SyncAttempt, 'attempt'> {
  readonly checked: Checked;
  /** What is on the remote that was tried; null until one has passed. */
  readonly found: RemoteFound | null;
  /** Asks for the right to reach the remote, and tries it. Must be called in the very turn of what the user pressed. */
  readonly test: (entered: RemoteEntered) => void;
  /** Connects to the remote that was tried: begins a vault, or joins the one that was found. */
  readonly connect: (passphrase: string | null) => void;
  /** Goes back to what was entered. */
  readonly back: () => void;
}

interface Tried {
  readonly entered: RemoteEntered;
  readonly found: RemoteFound;
}

/** See `SyncSetUp`. The passphrase goes to the background and is kept nowhere. */
export function useSyncSetUp(): SyncSetUp {
  const { attempt, ...state } = useSyncAttempt();
  const { checked, reach } = useSyncCheck();
  const [tried, setTried] = useState<Tried | null>(null);
  const foundOther = (vault: Vault['kind']) =>
    setTried((before) => before && { ...before, found: { ...before.found, vault } });
  return {
    ...state,
    checked,
    found: tried?.found ?? null,
    test: (entered) =>
      void attempt(async () => {
        await reach(entered);
        setTried({ entered, found: await callBackground('testRemote', entered) });
        return '';
      }),
    connect: (passphrase) =>
      void attempt(async () => {
        if (!tried) return '';
        const other = await callBackground('connectSync', { ...tried.entered, vault: tried.found.vault, passphrase });
        if (other) foundOther(other);
        return other ? t('sync.foundOther') : '';
      }),
    back: () => setTried(null),
  };
}
