import { useEffect, useState } from 'preact/hooks';
import { ClipperError, type ErrorCode } from '../../clip/errors';
import type { RemoteEntered, RemoteFound } from '../../messages';
import { askToReach } from '../../platform/host-permission';
import { t } from '../../platform/i18n';
import { callBackground } from '../../platform/messaging';
import { onSyncNews } from '../../platform/sync-news';
import type { CheckStep } from '../../sync/check-remote';
import type { Vault } from '../../sync/keys/vault';
import { hostPattern } from '../../sync/remotes/address';
import { remoteKind } from '../../sync/remotes/remotes';
import { type SyncAttempt, useSyncAttempt } from './use-sync-attempt';

/** Steps of the check that are done, each with what went wrong in it; null where nothing did. */
export type Checked = ReadonlyMap<CheckStep, ErrorCode | null>;

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
  const [checked, setChecked] = useState<Checked>(new Map());
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    onSyncNews((news) => {
      if (news.kind === 'check') setChecked((before) => new Map(before).set(news.step, news.code));
    }, ended.signal);
    return () => ended.abort();
  }, []);
  const foundOther = (vault: Vault['kind']) =>
    setTried((before) => before && { ...before, found: { ...before.found, vault } });
  return {
    ...state,
    checked,
    found: tried?.found ?? null,
    test: (entered) =>
      void attempt(async () => {
        const address = remoteKind(entered.remote).addressOf(entered.settings);
        setChecked(new Map());
        if (!(await askToReach(hostPattern(address)))) {
          setChecked(new Map([['permission', 'sync-permission']]));
          throw new ClipperError('sync-permission', 'Refused', { details: { host: address.hostname } });
        }
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
