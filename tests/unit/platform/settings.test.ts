import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { readSettings, writeSettings } from '@/src/platform/settings';

beforeEach(() => fakeBrowser.reset());

test('choices that are made at the same time are all kept', async () => {
  await Promise.all([
    writeSettings({ clipOnOpen: false }),
    writeSettings({ obsidianVault: 'Mine' }),
    writeSettings({ exportFormat: 'json' }),
  ]);
  const chosen = { clipOnOpen: false, obsidianVault: 'Mine', exportFormat: 'json' };
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
});
