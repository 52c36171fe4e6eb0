import { statSync } from 'node:fs';
import { downloadOne } from '../drive/downloaded.ts';
import type { Driver, View } from '../drive/driver.ts';
import { type Row, round } from './numbers.ts';
import { seed } from './seed.ts';

const CLIPS = 1_000;

/** Exporting a library of the sample article to a zip, by the library page's own buttons. */
export async function benchExport(driver: Driver, html: string): Promise<readonly Row[]> {
  const library = await driver.openExtensionPage('library.html');
  await seed(library, CLIPS, html);
  await library.close();
  const page = await driver.openExtensionPage('library.html');
  await page.click({ role: 'checkbox', name: 'Select all' });
  const before = await heap(page);
  await page.evaluate(watchHeap);
  const started = Date.now();
  const file = await downloadOne(
    driver.downloads,
    () => page.click({ role: 'button', name: 'Export selected' }),
    120_000,
  );
  const seconds = (Date.now() - started) / 1000;
  const peak = await page.evaluate(() => Number(Reflect.get(globalThis, 'peakBytes')));
  await page.close();
  return [
    {
      measured: `export of ${round(CLIPS, 0)} clips to a zip`,
      value: `${round(CLIPS / seconds, 0)} clips/s`,
      baseline: `${round(seconds)} s, zip of ${megabytes(statSync(file).size)}`,
    },
    {
      measured: '  peak memory of the page while exporting',
      value: megabytes(peak),
      baseline: `before ${megabytes(before)}`,
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
