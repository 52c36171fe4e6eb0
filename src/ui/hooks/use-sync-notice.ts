import { useEffect, useState } from 'preact/hooks';
import { SYNC_SOON } from '../../messages';
import { ringAt } from '../../platform/alarms';
import { onSyncNews } from '../../platform/sync-news';
import { onChange } from '../../store/announce';
import { syncAccounts } from '../../store/library';
import { noticeOf } from '../sync-sentence';

/** How long the background may take to see to a change. */
const SOON_MS = 30_000;

/**
 * What is wrong with sync that somebody should know; '' while all is well. And as this is where clips are changed: has
 * sync run soon after each change, as a background that was stopped hears of none.
 */
export function useSyncNotice(): string {
  const [notice, setNotice] = useState('');
  useEffect(() => {
    const ended = new AbortController();
    const read = async () => {
      const account = await syncAccounts.account();
      setNotice(account ? noticeOf(account) : '');
      return account !== null;
    };
    const soon = async () => {
      if (await read()) await ringAt(SYNC_SOON, new Date(Date.now() + SOON_MS));
    };
    const quietly = (work: () => Promise<unknown>) => () => void work().catch(() => {}); // The list tells what a store that fails does.
    onSyncNews(quietly(read), ended.signal);
    onChange(quietly(soon), ended.signal);
    quietly(read)();
    return () => ended.abort();
  }, []);
  return notice;
}
