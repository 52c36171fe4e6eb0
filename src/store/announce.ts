const channel = () => new BroadcastChannel('cuttings-changed');

/** Tells every other open extension page that clips were added, changed or removed: once a change, not once a clip. */
export function announceChange(): void {
  const sender = channel();
  sender.postMessage(null);
  sender.close();
}

/** Calls `listener` after each change made by another page or the background, until `signal` aborts. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  const receiver = channel();
  receiver.addEventListener('message', listener, { signal });
  signal.addEventListener('abort', () => receiver.close(), { once: true });
}
