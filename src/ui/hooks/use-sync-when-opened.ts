import { useEffect } from 'preact/hooks';
import { callBackground } from '../../platform/messaging';
import { syncAccounts, wantPictures } from '../../store/library';

/** Has sync run when the library is opened, unless it just has. */
export function useSyncWhenOpened(): void {
  useEffect(() => quietly(async () => (await syncAccounts.account()) && callBackground('syncIfDue', 'opened')), []);
}

/** Has sync fetch what of a clip is not here when it is opened. */
export function useSyncOfClip(id: string): void {
  useEffect(() => quietly(async () => (await wantPictures(id)) && callBackground('syncIfDue', 'wanted')), [id]);
}

/** What sync cannot do now it does another time, and tells in its own place. */
function quietly(work: () => Promise<unknown>): void {
  void work().catch(() => {});
}
