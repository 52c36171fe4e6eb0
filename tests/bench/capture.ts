import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driver } from '../drive/driver.ts';
import { bundled } from './bundled.ts';
import type { PageTimes } from './capture-page.ts';
import { median, type Row, round } from './numbers.ts';
import { pageOfSize, SIZES } from './sizes.ts';

const HERE = import.meta.dirname;
const PAGES = resolve(HERE, '../fixtures/pages');
const ROUNDS = 15;
/** Of large pages. */
const FEW_ROUNDS = 3;

/** Capturing each fixture page that is an article, against Readability alone on the same page in the same run. */
export async function benchCapture(driver: Driver): Promise<readonly Row[]> {
  const page = await driver.openPage('about:blank');
  await page.run(await bundled(join(HERE, 'capture-page.ts')));
  const rows: Row[] = [];
  const ratios: number[] = [];
  for (const { slug, html, url } of fixtures()) {
    const times = (await page.run(`timePage(${JSON.stringify(html)}, ${JSON.stringify(url)}, ${ROUNDS})`)) as PageTimes;
    const [capture, readability] = [median(times.capture), median(times.readability)];
    ratios.push(capture / readability);
    rows.push({
      measured: `  ${slug} (${round(html.length / 1000, 0)} kB)`,
      value: `${round(capture)} ms`,
      baseline: `Readability ${round(readability)} ms`,
      ratio: round(capture / readability, 2),
    });
  }
  const sizes = await timeSizes((html) =>
    page.run(`timePage(${JSON.stringify(html)}, 'https://news.example/a', ${FEW_ROUNDS})`),
  );
  await page.close();
  const total = {
    measured: 'capture a page, median over pages',
    value: '',
    ratio: round(median(ratios), 2),
    goal: '2 or less',
  };
  return [total, ...rows, ...sizes];
}

/** Capturing pages of growing size, against the smallest: what a megabyte costs is to stay the same. */
async function timeSizes(time: (html: string) => Promise<unknown>): Promise<Row[]> {
  const costs: number[] = [];
  for (const size of SIZES) costs.push(median(((await time(pageOfSize(size))) as PageTimes).capture) / size);
  return SIZES.map((size, i) => ({
    measured: `capture a page of ${size} MB, by megabyte`,
    value: `${round(costs[i] ?? 0)} ms`,
    baseline: `of ${SIZES[0]} MB ${round(costs[0] ?? 0)} ms`,
    ratio: round((costs[i] ?? 0) / (costs[0] ?? 1), 2),
    goal: 'about 1',
  }));
}

function fixtures() {
  return readdirSync(PAGES).flatMap((slug) => {
    const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8'));
    const html = readFileSync(join(PAGES, slug, 'page.html'), 'utf8');
    // Readability sees no shadow trees: there is nothing to compare.
    return expected.error || html.includes('data-shadow') ? [] : [{ slug, url: String(expected.url), html }];
  });
}
