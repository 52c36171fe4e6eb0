import browser from 'webextension-polyfill';

/** The right to fetch pictures wherever they are, as the manifest has it among the optional ones. */
const EVERY_SITE = { origins: ['*://*/*'] };

/** Whether the user has given the right to read from every site, and not taken it back since. */
export function mayReadSites(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/**
 * Asks the user for the right to read from every site; false when they refuse.
 *
 * Must be called in the very turn of what the user pressed.
 */
export function askToReadSites(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}

/** Gives the right to read from every site back. */
export async function giveSitesBack(): Promise<void> {
  await browser.permissions.remove(EVERY_SITE);
}

/** Calls `listener` whenever the user has given a right or taken one back, until `signal` aborts; without one, for good. */
export function onRights(listener: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal?.addEventListener('abort', () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}
