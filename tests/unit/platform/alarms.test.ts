import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onAlarm, ringAt, ringEvery, silence } from '@/src/platform/alarms';

beforeEach(() => fakeBrowser.reset());

test('an alarm that rings as often already is left alone: it would never ring if it always began anew', async () => {
  await ringEvery('poll', 15);
  const create = vi.spyOn(browser.alarms, 'create');
  await ringEvery('poll', 15);
  expect(create).not.toHaveBeenCalled();
  await ringEvery('poll', 5);
  expect(create).toHaveBeenCalledWith('poll', { periodInMinutes: 5 });
});

test('an alarm rings at its time, until it is silenced', async () => {
  await ringAt('soon', new Date(5));
  expect(await browser.alarms.get('soon')).toMatchObject({ scheduledTime: 5 });
  await silence('soon');
  expect(await browser.alarms.getAll()).toEqual([]);
});

test('its name is told', async () => {
  const heard: string[] = [];
  onAlarm((name) => heard.push(name));
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'poll', scheduledTime: 1, persistAcrossSessions: false });
  expect(heard).toEqual(['poll']);
});
