import type { ExportOptions } from './export-clips';

/** How long a page may be busy before it must draw again. */
const FRAME_MS = 16;

/**
 * The same items, with progress told after each, pauses between them, and an end when the signal says so.
 *
 * An item is done when the next one is asked for. Also ends when the source is what does not answer.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function* paced<T>(
  items: AsyncIterable<T>,
  { signal, onProgress }: Pick<ExportOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let drawn = performance.now();
  let done = 0;
  try {
    while (true) {
      signal.throwIfAborted();
      const { value, done: isEnd } = await unlessAborted(iterator.next(), signal);
      if (isEnd) return;
      yield value;
      onProgress((done += 1));
      if (performance.now() - drawn < FRAME_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      drawn = performance.now();
    }
  } finally {
    // Not awaited: a source that hangs would keep the abort waiting.
    void iterator.return?.()?.then(undefined, () => undefined);
  }
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  return promise;
}
