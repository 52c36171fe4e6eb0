import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import browser from 'webextension-polyfill';
import { readSettings, writeSettings } from '@/src/platform/settings';
import { KeepImages } from '@/src/ui/components/KeepImages';
import { useNotice } from '@/src/ui/hooks/use-notice';
import { show } from './stage';

const box = page.getByRole('checkbox', { name: /Keep the pictures/ });

/** The browser's rights, as a person answers when they are asked for. */
let right = { isGiven: false, answer: true, wasInGesture: false };
let listeners: (() => void)[] = [];
beforeEach(() => {
  right = { isGiven: false, answer: true, wasInGesture: false };
  listeners = [];
  const event = { addListener: (each: () => void) => listeners.push(each), removeListener: () => {} };
  Object.assign(browser, {
    permissions: {
      onAdded: event,
      onRemoved: event,
      contains: async () => right.isGiven,
      request: async () => {
        right = { ...right, isGiven: right.isGiven || right.answer, wasInGesture: window.event?.type === 'change' };
        return right.answer;
      },
      remove: async () => {
        right = { ...right, isGiven: false };
        return true;
      },
    },
  });
});

function Stage() {
  const { notice, tell, attempt } = useNotice();
  return (
    <>
      <KeepImages tell={tell} attempt={attempt} />
      <p role="status">{notice?.text}</p>
    </>
  );
}
const isKept = async () => (await readSettings()).keepImages;

describe('keeping pictures', () => {
  test('is off at first, and begins when the browser is told to allow it', async () => {
    await show(<Stage />);
    await expect.element(box).toBeEnabled();
    await expect.element(box).not.toBeChecked();
    await box.click();
    await expect.element(page.getByText('Setting kept')).toBeVisible();
    await expect.element(box).toBeChecked();
    expect(right.wasInGesture).toBe(true);
    expect(await isKept()).toBe(true);
  });

  test('stays off when that is refused, and says so', async () => {
    right = { ...right, answer: false };
    await show(<Stage />);
    await box.click();
    await expect.element(page.getByText(/not told to allow it/)).toBeVisible();
    await expect.element(box).not.toBeChecked();
    expect(await isKept()).toBe(false);
  });

  test('gives the right back when it ends', async () => {
    right = { ...right, isGiven: true };
    await writeSettings({ keepImages: true });
    await show(<Stage />);
    await expect.element(box).toBeChecked();
    await box.click();
    await expect.element(page.getByText(/the permission was given back/)).toBeVisible();
    await expect.element(box).not.toBeChecked();
    expect(right.isGiven).toBe(false);
    expect(await isKept()).toBe(false);
  });

  test('says that it is blocked when the right was taken back elsewhere, until it is given again', async () => {
    right = { ...right, isGiven: true };
    await writeSettings({ keepImages: true });
    await show(<Stage />);
    await expect.element(box).toBeChecked();
    right = { ...right, isGiven: false };
    await act(() => listeners.forEach((each) => each()));
    await expect.element(box).not.toBeChecked();
    await expect.element(page.getByText(/no longer lets Cuttings fetch/)).toBeVisible();
    await box.click();
    await expect.element(box).toBeChecked();
    await expect.element(page.getByText(/no longer lets Cuttings fetch/)).not.toBeInTheDocument();
  });

  test('tells what failed, and shows what holds', async () => {
    await show(<Stage />);
    browser.permissions.request = () => Promise.reject(new Error('no window'));
    await box.click();
    await expect.element(page.getByText(/no window/)).toBeVisible();
    await expect.element(box).not.toBeChecked();
  });
});
