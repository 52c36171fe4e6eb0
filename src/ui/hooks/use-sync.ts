import { useEffect, useState } from 'preact/hooks';
import { SYNC_LOCK } from '../../messages';
import { isLocked } from '../../platform/locks';
import { onSyncNews } from '../../platform/sync-news';
import { syncAccounts } from '../../store/library';
import type { SyncProgress } from '../../sync/engine/run';
import type { SyncAccount } from '../../sync/sync-account';

/** How sync stands. */
export interface SyncShown {
  /** Undefined until it is known; null while nothing is connected. */
  readonly account: SyncAccount | null | undefined;
  /** How far the run that is at work is; null while there is none. */
  readonly progress: SyncProgress | null;
}

/** How often it is looked whether a run that was told of is still at work: a browser stops the background without a word. */
const LOOK_MS = 5_000;

const BEGUN: SyncProgress = { step: 'receive', done: 0, total: null };

/** How sync stands, kept current. */
export function useSync(): SyncShown {
  const [account, setAccount] = useState<SyncShown['account']>();
  const [progress, setProgress] = useState<SyncProgress | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const reread = () => void syncAccounts.account().then(setAccount, () => {}); // A store that fails tells in the list.
    const look = async () => {
      if (!(await isLocked(SYNC_LOCK))) setProgress(null);
    };
    onSyncNews((news) => {
      if (news.kind === 'account') reread();
      if (news.kind === 'run') setProgress(news.progress);
    }, ended.signal);
    reread();
    void isLocked(SYNC_LOCK).then((isAtWork) => isAtWork && setProgress((known) => known ?? BEGUN));
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      ended.abort();
      clearInterval(timer);
    };
  }, []);
  return { account, progress };
}
