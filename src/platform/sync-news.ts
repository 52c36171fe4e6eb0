import type { SyncNews } from '../messages';

const channel = () => new BroadcastChannel('cuttings-sync');

/** Tells the open pages of the extension, and no others, how sync goes. */
export function tellSync(news: SyncNews): void {
  const sender = channel();
  sender.postMessage(news);
  sender.close();
}

/** Calls `listener` with each piece of news of sync, until `signal` aborts. */
export function onSyncNews(listener: (news: SyncNews) => void, signal: AbortSignal): void {
  const receiver = channel();
  receiver.addEventListener('message', ({ data }: MessageEvent<SyncNews>) => listener(data), { signal });
  signal.addEventListener('abort', () => receiver.close(), { once: true });
}
