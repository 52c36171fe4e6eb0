import browser from 'webextension-polyfill';
import { parseSettings } from '../clip/schema/settings';
import type { Settings } from '../clip/settings';
import { alone } from './locks';

const KEY = 'settings';

/** The lock for which all that write settings take turns: pages, and the background with what has come from elsewhere. */
const LOCK = 'cuttings-settings';

/** What the user has chosen. What was never chosen, or is not of the right kind, is the default. Needs "storage". */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return parseSettings(kept);
}

/** Keeps a choice, beside those that are made at the same time. */
export async function writeSettings(chosen: Partial<Settings>): Promise<void> {
  await alone(LOCK, async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...chosen } });
  });
}

/**
 * Calls `listener` after each change of a setting, wherever it was made.
 *
 * The background must run this as it starts, before it awaits anything.
 */
export function onSettings(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) listener();
  });
}
