import { LAUNCH } from '../drive/launch.ts';
import type { ClipJob } from './clip-alone.ts';

/** Shows a browser with the extension in it on the page, and stays until the person closes it. */
export async function clipTogether({ browser, url, out, site }: ClipJob): Promise<void> {
  const driver = await LAUNCH[browser]({ visible: true, downloads: out, ...(site ? { site } : {}) });
  await driver.openPage(url);
  console.log('Press the Cuttings button in the toolbar (or Alt+Shift+L); it may be behind the puzzle piece.');
  console.log(`The article is saved at once. What you export goes to ${out}. Close the browser to end.`);
  await driver.closed;
  await driver.close();
}
