import { useEffect, useState } from 'preact/hooks';
import { ClipperError, type ErrorCode } from '../../clip/errors';
import type { RemoteEntered } from '../../messages';
import { askToReach } from '../../platform/host-permission';
import { onSyncNews } from '../../platform/sync-news';
import type { CheckStep } from '../../sync/check-remote';
import { hostPattern } from '../../sync/remotes/address';
import { remoteKind } from '../../sync/remotes/remotes';

/** Steps of the check that are done, each with what went wrong in it; null where nothing did. */
export type Checked = ReadonlyMap<CheckStep, ErrorCode | null>;

/** The check of a remote that was entered, as the background makes it. */
export interface SyncCheck {
  readonly checked: Checked;
  /**
   * Asks for the right to reach a remote, before the check. Must be called in the very turn of what the user pressed.
   *
   * @throws ClipperError `sync-permission` when they refuse it, and as `RemoteKind.addressOf`.
   */
  readonly reach: (entered: RemoteEntered) => Promise<void>;
}

/** See `SyncCheck`. */
export function useSyncCheck(): SyncCheck {
  const [checked, setChecked] = useState<Checked>(new Map());
  useEffect(() => {
    const ended = new AbortController();
    onSyncNews((news) => {
      if (news.kind === 'check') setChecked((before) => new Map(before).set(news.step, news.code));
    }, ended.signal);
    return () => ended.abort();
  }, []);
  return {
    checked,
    async reach({ remote, settings }) {
      const address = remoteKind(remote).addressOf(settings);
      setChecked(new Map());
      if (await askToReach(hostPattern(address))) return;
      setChecked(new Map([['permission', 'sync-permission']]));
      throw new ClipperError('sync-permission', 'Refused', { details: { host: address.hostname } });
    },
  };
}
