import browser from 'webextension-polyfill';
import { mayReadSites } from './permissions';

/** Whether the extension may reach a host. `pattern` is `https://host/*`: Firefox takes no port in it. */
export function mayReach(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the user for the right to reach a host; false when they refuse.
 *
 * Must be called in the very turn of what the user pressed.
 */
export function askToReach(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives the right to reach a host back; not out of the right to reach all, which is there for something else. */
export async function giveHostBack(pattern: string): Promise<void> {
  if (!(await mayReadSites())) await browser.permissions.remove({ origins: [pattern] });
}
