import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Driver } from '../drive/driver.ts';
import type { PageTimes } from './capture-page.ts';
import { median, type Row, round } from './numbers.ts';

const HERE = import.meta.dirname;
const PAGES = resolve(HERE, '../fixtures/pages');
const ROUNDS = 15;

/** Capturing each fixture page that is an article, against Readability alone on the same page in the same run. */
export async function benchCapture(driver: Driver): Promise<readonly Row[]> {
  const page = await driver.openPage('about:blank');
  await page.run(await bundled());
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
  await page.close();
  const total = {
    measured: 'capture a page, median over pages',
    value: '',
    ratio: round(median(ratios), 2),
    goal: '1.5 or less',
  };
  return [total, ...rows];
}

function fixtures() {
  return readdirSync(PAGES).flatMap((slug) => {
    const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8'));
    const html = readFileSync(join(PAGES, slug, 'page.html'), 'utf8');
    // Readability sees no shadow trees: there is nothing to compare.
    return expected.error || html.includes('data-shadow') ? [] : [{ slug, url: String(expected.url), html }];
  });
}

/** The capture code and Readability as one script, minified as the extension's own are. */
async function bundled(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(HERE, 'capture-page.ts'), formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = result[0]?.output ?? [];
  if (!chunk) throw new Error('Vite built no script');
  return chunk.code;
}
