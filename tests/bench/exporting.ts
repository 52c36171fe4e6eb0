import { statSync } from 'node:fs';
import { downloadOne } from '../drive/downloaded.ts';
import type { Driver, View } from '../drive/driver.ts';
import { type Row, round } from './numbers.ts';
import { seed } from './seed.ts';

/** How many clips are exported: by their time it is seen whether one more costs as much as the first. */
const SIZES = [1_000, 10_000] as const;

interface Exported {
  readonly clips: number;
  readonly seconds: number;
  readonly zipBytes: number;
  readonly beforeBytes: number;
  readonly peakBytes: number;
}

/** Exporting a library of the sample article to a zip, by the library page's own buttons. */
export async function benchExport(driver: Driver, html: string): Promise<readonly Row[]> {
  const small = await exportLibrary(driver, html, SIZES[0]);
  const large = await exportLibrary(driver, html, SIZES[1]);
  return [
    ...rowsOf(small),
    ...rowsOf(large),
    {
      measured: '  time of a clip, and peak memory over what the page had, for ten times as many clips',
      value: round(large.seconds / large.clips / (small.seconds / small.clips), 2),
      baseline: `${megabytes(large.peakBytes - large.beforeBytes)} against ${megabytes(small.peakBytes - small.beforeBytes)}`,
      goal: '1; flat',
    },
  ];
}

async function exportLibrary(driver: Driver, html: string, clips: number): Promise<Exported> {
  const library = await driver.openExtensionPage('library.html');
  await seed(library, clips, html);
  await library.close();
  const page = await driver.openExtensionPage('library.html');
  await page.click({ role: 'checkbox', name: 'Select all' });
  const beforeBytes = await heap(page);
  await page.evaluate(watchHeap);
  const started = Date.now();
  const file = await downloadOne(
    driver.downloads,
    () => page.click({ role: 'button', name: 'Export selected' }),
    300_000,
  );
  const seconds = (Date.now() - started) / 1000;
  const peakBytes = await page.evaluate(() => Number(Reflect.get(globalThis, 'peakBytes')));
  await page.close();
  return { clips, seconds, zipBytes: statSync(file).size, beforeBytes, peakBytes };
}

function rowsOf({ clips, seconds, zipBytes, beforeBytes, peakBytes }: Exported): readonly Row[] {
  return [
    {
      measured: `export of ${round(clips, 0)} clips to a zip`,
      value: `${round(clips / seconds, 0)} clips/s`,
      baseline: `${round(seconds)} s, zip of ${megabytes(zipBytes)}`,
    },
    {
      measured: '  peak memory of the page while exporting',
      value: megabytes(peakBytes),
      baseline: `before ${megabytes(beforeBytes)}`,
    },
  ];
}

function heap(page: View): Promise<number> {
  return page.evaluate(() => Reflect.get(performance, 'memory').usedJSHeapSize);
}

function watchHeap(): void {
  const look = () => {
    const { usedJSHeapSize } = Reflect.get(performance, 'memory');
    Reflect.set(globalThis, 'peakBytes', Math.max(usedJSHeapSize, Number(Reflect.get(globalThis, 'peakBytes') ?? 0)));
    setTimeout(look, 20);
  };
  look();
}

function megabytes(bytes: number): string {
  return `${round(bytes / 1e6)} MB`;
}
