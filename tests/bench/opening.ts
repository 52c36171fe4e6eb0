import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../drive/driver.ts';
import { paintedAt } from './painted.ts';
import { median, type Row, round } from './numbers.ts';
import { seed } from './seed.ts';

const SIZES = [0, 1_000, 10_000];
const OPENINGS = 15;
/** The browser tidies its database for a while after so much was written at once. */
const SETTLE_MS = 4_000;
/** Not measured: the first openings compile the popup's code. */
const WARM_UP = 3;

/** From the start of the popup's document to its list painted, with libraries of three sizes. */
export async function benchOpening(driver: Driver, html: string): Promise<readonly Row[]> {
  const library = await driver.openExtensionPage('library.html');
  const page = await driver.openPage('about:blank');
  const rows: Row[] = [];
  let empty = Number.NaN;
  for (const size of SIZES) {
    await seed(library, size, size > 1_000 ? '<p>short</p>' : html);
    await sleep(SETTLE_MS);
    const times: number[] = [];
    for (let i = 0; i < OPENINGS + WARM_UP; i += 1) {
      const popup = await driver.pressAction(page);
      times.push((await paintedAt(popup, 'list')).sinceOpened);
      await popup.close();
    }
    const time = median(times.slice(WARM_UP));
    if (size === 0) empty = time;
    rows.push({
      measured: `popup open to list painted, ${round(size, 0)} clips`,
      value: `${round(time)} ms`,
      ...(size === 0 ? {} : { baseline: `0 clips ${round(empty)} ms`, ratio: round(time / empty, 2) }),
      ...(size === 10_000 ? { goal: '1.3 or less' } : {}),
    });
  }
  await page.close();
  await library.close();
  return rows;
}
