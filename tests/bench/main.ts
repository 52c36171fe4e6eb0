// Measures what the extension costs, in one run, and prints it as a table: all of it, or what is asked for by name.
import { benchInChromium, IN_CHROMIUM } from './in-chromium.ts';
import { loaded } from './loaded.ts';
import type { Row } from './numbers.ts';

const names = process.argv.slice(2);
const isAsked = (name: string) => names.length === 0 || names.includes(name);

const inChromium = IN_CHROMIUM.filter(isAsked);
const rows: Row[] = inChromium.length > 0 ? [...(await benchInChromium(inChromium))] : [];
if (isAsked('sync')) {
  const { benchSyncing } = await loaded<typeof import('./syncing.ts')>('syncing.ts');
  rows.push(...(await benchSyncing()));
}
print(rows);

function print(printed: readonly Row[]): void {
  const columns = ['measured', 'value', 'baseline', 'ratio', 'goal'] as const;
  const header: Row = { measured: 'measured', value: 'value', baseline: 'compared with', ratio: 'ratio', goal: 'goal' };
  const widths = columns.map((name) => Math.max(...[header, ...printed].map((row) => row[name]?.length ?? 0)));
  for (const row of [header, ...printed]) {
    const cells = columns.map((name, i) => (row[name] ?? '').padEnd(widths[i] ?? 0));
    console.log(cells.join('  ').trimEnd());
  }
}
