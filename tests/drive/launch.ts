import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** How each browser is started. */
export const LAUNCH: Readonly<Record<BrowserName, (options?: LaunchOptions) => Promise<Driver>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};
