import type { Driver } from '../drive/driver.ts';
import type { Sample } from '../run/sample.ts';
import type { Site } from '../drive/site.ts';
import { paintedAt } from './painted.ts';
import { median, type Row, round } from './numbers.ts';

const CLICKS = 20;

/** From the press of the toolbar button to "Saved" in the popup, the sample article under 20 addresses. */
export async function benchSaving(driver: Driver, site: Site, sample: Sample): Promise<readonly Row[]> {
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const url = `https://www.rfi.fr/cn/bench-${click}`;
    site.answers.set(url, { body: sample.html.replaceAll(sample.url, url) });
    const page = await driver.openPage(url);
    const pressed = Date.now();
    const popup = await driver.pressAction(page);
    times.push((await paintedAt(popup, 'saved')).clock - pressed);
    await popup.close();
    await page.close();
  }
  const [low, high] = [Math.min(...times), Math.max(...times)];
  return [
    {
      measured: `click to "Saved", median of ${CLICKS}`,
      value: `${round(median(times), 0)} ms`,
      baseline: `${round(low, 0)} to ${round(high, 0)} ms`,
      goal: '1,000 ms or less',
    },
  ];
}
