import browser from 'webextension-polyfill';

/** A background that only waits is stopped after half a minute; one that asks the browser something is not. */
const AWAKE_MS = 15_000;

/** Keeps the browser from stopping the background while something is at work. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    return await work();
  } finally {
    clearInterval(awake);
  }
}
