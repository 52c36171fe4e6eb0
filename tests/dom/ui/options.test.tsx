import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { readSettings } from '@/src/platform/settings';
import { Options } from '@/src/ui/components/Options';
import { show } from './stage';

const box = page.getByRole('checkbox', { name: /Clip when I press the button/ });

test('a setting is kept as soon as it is changed, and that is said', async () => {
  Object.assign(browser.commands, { getAll: async () => [{ name: 'clip-page', shortcut: 'Alt+Shift+K' }] });
  await show(<Options />);
  await expect.element(box).toBeChecked();
  await expect.element(page.getByText('Alt+Shift+K')).toBeVisible();
  await box.click();
  await expect.element(page.getByText('Setting kept')).toBeVisible();
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, clipOnOpen: false });
});

test('a setting that cannot be kept says so', async () => {
  await show(<Options />);
  await expect.element(box).toBeEnabled();
  browser.storage.local.set = () => Promise.reject(new Error('no space'));
  await box.click();
  await expect.element(page.getByText(/no space/)).toBeVisible();
});
