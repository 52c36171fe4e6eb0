import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aboutBrowser } from '@/src/platform/about-browser';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each<[string, readonly string[] | null, string | null, string, { browser: string; platform: string }]>([
  [
    'by its brand',
    ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    null,
    'win',
    { browser: 'Google Chrome', platform: 'Windows' },
  ],
  ['as what it is without one', ['Not;A=Brand', 'Chromium'], null, 'linux', { browser: 'Chromium', platform: 'Linux' }],
  ['as it calls itself', null, 'Firefox', 'mac', { browser: 'Firefox', platform: 'macOS' }],
  ['by nothing where nobody says', null, null, 'plan9', { browser: '', platform: 'plan9' }],
])('a browser is known %s', async (_, brands, name, os, about) => {
  vi.stubGlobal('navigator', brands ? { userAgentData: { brands: brands.map((brand) => ({ brand })) } } : {});
  const { runtime } = fakeBrowser as unknown as { runtime: Record<string, unknown> };
  runtime['getPlatformInfo'] = async () => ({ os });
  if (name) runtime['getBrowserInfo'] = async () => ({ name });
  else delete runtime['getBrowserInfo'];
  expect(await aboutBrowser()).toEqual(about);
});
