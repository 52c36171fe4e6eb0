import { statSync } from 'node:fs';
import type { ChromiumDriver } from '../drive/chromium.ts';
import { downloadOne } from '../drive/downloaded.ts';
import { megabytes, type Memory, memoryWhile } from './memory.ts';
import { type Row, round } from './numbers.ts';
import { seed } from './seed.ts';

/** How many clips are exported: by their time it is seen whether one more costs as much as the first. */
const SIZES = [1_000, 10_000] as const;
const LIMIT_MS = 600_000;

interface Exported {
  readonly clips: number;
  readonly seconds: number;
  readonly zipBytes: number;
  readonly memory: Memory;
}

/** Exporting a library of the sample article to a zip, by the library page's own buttons. */
export async function benchExport(driver: ChromiumDriver, html: string): Promise<readonly Row[]> {
  const small = await exportLibrary(driver, html, SIZES[0]);
  const large = await exportLibrary(driver, html, SIZES[1]);
  const [least, most] = [small, large].map(({ memory }) => memory.peak - memory.before) as [number, number];
  return [
    ...rowsOf(small),
    ...rowsOf(large),
    {
      measured: '  time of a clip, and memory in use over what the page had, for ten times as many clips',
      value: `${round(large.seconds / large.clips / (small.seconds / small.clips), 2)}, ${round(most / least, 2)}`,
      baseline: `${megabytes(most)} against ${megabytes(least)}`,
      goal: '1; flat',
    },
  ];
}

/** Once for the time, and once more for the memory: to see what is in use, the rest is collected again and again. */
async function exportLibrary(driver: ChromiumDriver, html: string, clips: number): Promise<Exported> {
  const library = await driver.openExtensionPage('library.html');
  await seed(library, clips, html);
  await library.close();
  const page = await driver.openExtensionPage('library.html');
  await page.click({ role: 'checkbox', name: 'Select all' });
  const exported = () =>
    downloadOne(driver.downloads, () => page.click({ role: 'button', name: 'Export selected' }), LIMIT_MS);
  const started = Date.now();
  const file = await exported();
  const seconds = (Date.now() - started) / 1000;
  const memory = await memoryWhile(await driver.inspect(page), 'collected', exported);
  await page.close();
  return { clips, seconds, zipBytes: statSync(file).size, memory };
}

function rowsOf({ clips, seconds, zipBytes, memory }: Exported): readonly Row[] {
  return [
    {
      measured: `export of ${round(clips, 0)} clips to a zip`,
      value: `${round(clips / seconds, 0)} clips/s`,
      baseline: `${round(seconds)} s, zip of ${megabytes(zipBytes)}`,
    },
    {
      measured: '  most memory in use by the page while exporting',
      value: megabytes(memory.peak),
      baseline: `before ${megabytes(memory.before)}, left after ${megabytes(memory.after)}`,
    },
  ];
}
