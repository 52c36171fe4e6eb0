import { launchChromium } from '../drive/chromium.ts';
import { serveSite } from '../drive/site.ts';
import { runTools } from '../run/run-tool.ts';
import { readSample } from '../run/sample.ts';
import { benchBackgroundMemory } from './background-memory.ts';
import { countBytes } from './bytes.ts';
import { benchCapture } from './capture.ts';
import { benchConverting } from './converting.ts';
import { benchExport } from './exporting.ts';
import type { Row } from './numbers.ts';
import { benchOpening } from './opening.ts';
import { benchSaving } from './saving.ts';

/** What is measured of the built extension in a real Chromium, in this order. */
export const IN_CHROMIUM = ['bytes', 'saving', 'opening', 'export', 'capture', 'converting', 'background'] as const;

/** Builds the extension, and measures in one run of one browser what is asked for. */
export async function benchInChromium(asked: readonly (typeof IN_CHROMIUM)[number][]): Promise<readonly Row[]> {
  const built = runTools([['wxt', 'build']]);
  if (built.counts.failed > 0) throw new Error(built.output);
  const sample = readSample();
  const [body = ''] = /<div class="t-content__body[^]*?(?=<div class="t-content__shares)/.exec(sample.html) ?? [];
  const site = await serveSite();
  const driver = await launchChromium({ site });
  const benches: Readonly<Record<(typeof asked)[number], () => readonly Row[] | Promise<readonly Row[]>>> = {
    bytes: countBytes,
    saving: () => benchSaving(driver, site, sample),
    opening: () => benchOpening(driver, body),
    export: () => benchExport(driver, body),
    capture: () => benchCapture(driver),
    converting: () => benchConverting(driver),
    background: () => benchBackgroundMemory(body),
  };
  try {
    const rows: Row[] = [];
    for (const name of asked) rows.push(...(await benches[name]()));
    return rows;
  } finally {
    await driver.close();
    site.close();
  }
}
