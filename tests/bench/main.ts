// Measures what the extension costs, in one run in a real Chromium, and prints it as a table.
import { launchChromium } from '../drive/chromium.ts';
import { serveSite } from '../drive/site.ts';
import { runTools } from '../run/run-tool.ts';
import { readSample } from '../run/sample.ts';
import { countBytes } from './bytes.ts';
import { benchCapture } from './capture.ts';
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
try {
  print([
    ...countBytes(),
    ...(await benchSaving(driver, site, sample)),
    ...(await benchOpening(driver, body)),
    ...(await benchExport(driver, body)),
    ...(await benchCapture(driver)),
  ]);
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
