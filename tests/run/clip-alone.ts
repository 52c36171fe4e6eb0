import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { downloadOne } from '../drive/downloaded.ts';
import type { BrowserName, Driver } from '../drive/driver.ts';
import { LAUNCH } from '../drive/launch.ts';
import { readOutcome } from '../drive/popup.ts';
import type { SitePorts } from '../drive/site.ts';

/** A page to clip, and where its Markdown goes. */
export interface ClipJob {
  readonly browser: BrowserName;
  readonly url: string;
  readonly out: string;
  /** Where the page is served; left out, the page is on the network. */
  readonly site?: SitePorts;
}

/**
 * Clips a page as a person does, with nobody there: the toolbar button, the popup, its export button.
 * Prints the Markdown, and the path of its file on the last line.
 *
 * @throws Error when the clip was not saved, with what the popup said
 */
export async function clipAlone({ browser, url, out, site }: ClipJob): Promise<void> {
  const driver = await LAUNCH[browser](site ? { site } : {});
  try {
    console.error(`Clipping ${decodeURI(url)} in ${driver.version} …`);
    const exported = await clipAndExport(driver, url);
    mkdirSync(out, { recursive: true });
    const path = join(out, basename(exported));
    copyFileSync(exported, path);
    console.log(readFileSync(path, 'utf8').trimEnd());
    console.log(`\n${path}`);
  } finally {
    await driver.close();
  }
}

async function clipAndExport(driver: Driver, url: string): Promise<string> {
  const page = await driver.openPage(url);
  const popup = await driver.pressAction(page);
  const outcome = await readOutcome(popup);
  if (!outcome.startsWith('Saved')) throw new Error(`The page was not clipped. The popup says: ${outcome}`);
  return downloadOne(driver.downloads, () => popup.click({ role: 'button', name: 'Export Markdown' }));
}
