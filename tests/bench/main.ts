// Measures what the extension costs, in one run in a real Chromium, and prints it as a table.
import { launchChromium } from '../drive/chromium.ts';
import { serveSite } from '../drive/site.ts';
import { runTools } from '../run/run-tool.ts';
import { readSample } from '../run/sample.ts';
import { countBytes } from './bytes.ts';
import { benchCapture } from './capture.ts';
import { benchConverting } from './converting.ts';
import { benchExport } from './exporting.ts';
import type { Row } from './numbers.ts';
import { benchOpening } from './opening.ts';
import { benchSaving } from './saving.ts';

const built = runTools([['wxt', 'build']]);
if (built.counts.failed > 0) throw new Error(built.output);

const sample = readSample();
const [body = ''] = /<div class="t-content__body[^]*?(?=<div class="t-content__shares)/.exec(sample.html) ?? [];
const site = await serveSite();
const driver = await launchChromium({ site, flags: ['--enable-precise-memory-info'] });

const BENCHES: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  bytes: countBytes,
  saving: () => benchSaving(driver, site, sample),
  opening: () => benchOpening(driver, body),
  export: () => benchExport(driver, body),
  capture: () => benchCapture(driver),
  converting: () => benchConverting(driver),
};
const asked = process.argv.slice(2);
try {
  const rows: Row[] = [];
  for (const [name, run] of Object.entries(BENCHES)) {
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await run()));
  }
  print(rows);
} finally {
  await driver.close();
  site.close();
}

function print(rows: readonly Row[]): void {
  const columns = ['measured', 'value', 'baseline', 'ratio', 'goal'] as const;
  const header: Row = { measured: 'measured', value: 'value', baseline: 'compared with', ratio: 'ratio', goal: 'goal' };
  const widths = columns.map((name) => Math.max(...[header, ...rows].map((row) => row[name]?.length ?? 0)));
  for (const row of [header, ...rows]) {
    const cells = columns.map((name, i) => (row[name] ?? '').padEnd(widths[i] ?? 0));
    console.log(cells.join('  ').trimEnd());
  }
}
