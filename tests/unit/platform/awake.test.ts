import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAwake } from '@/src/platform/awake';

const ask = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: ask });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['done', () => Promise.resolve('done')],
  ['failed', () => Promise.reject(new Error('failed'))],
])('asks the browser something every 15 seconds until the work is %s', async (_, end) => {
  const work = Promise.withResolvers<string>();
  const kept = keepAwake(() => work.promise).catch(String);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(4);
  work.resolve(end());
  await kept;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(4);
});
