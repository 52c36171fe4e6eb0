import { join } from 'node:path';
import type { Driver } from '../drive/driver.ts';
import { bundled } from './bundled.ts';
import { articleTimes } from './converting-article.ts';
import type { ConvertingTimes } from './converting-page.ts';
import { median, type Row, round } from './numbers.ts';

/** How often the article stands in the text, and how often each text is converted. */
const SIZES = [
  { times: 1, rounds: 60 },
  { times: 10, rounds: 15 },
  { times: 100, rounds: 5 },
] as const;
/** The same for the first text, whose times are not counted: browsers compile what runs often. */
const WARMING = 60;

interface Measured {
  readonly times: number;
  readonly bytes: number;
  readonly ms: Readonly<Record<keyof ConvertingTimes, number>>;
}

/** Making Markdown of an article of 20 kB, and of longer ones, against two other converters in the same run. */
export async function benchConverting(driver: Driver): Promise<readonly Row[]> {
  const page = await driver.openPage('about:blank');
  await page.run(await bundled(join(import.meta.dirname, 'converting-page.ts')));
  const time = async (html: string, rounds: number) =>
    (await page.run(`timeConverting(${JSON.stringify(html)}, ${rounds})`)) as ConvertingTimes;
  await time(articleTimes(1), WARMING);
  const measured: Measured[] = [];
  for (const { times, rounds } of SIZES) {
    const html = articleTimes(times);
    const { ours, turndown, defuddle } = await time(html, rounds);
    const ms = { ours: median(ours), turndown: median(turndown), defuddle: median(defuddle) };
    measured.push({ times, bytes: new TextEncoder().encode(html).length, ms });
  }
  await page.close();
  return measured.flatMap((each) => [...speedRows(each), growthRow(each, measured[0] ?? each)]);
}

function speedRows({ times, bytes, ms }: Measured): readonly Row[] {
  return (['turndown', 'defuddle'] as const).map((other) => ({
    measured: `Markdown of an article, ${times}× (${round(bytes / 1000, 0)} kB)`,
    value: `${round(speed(bytes, ms.ours))} MB/s`,
    baseline: `${NAMES[other]} ${round(speed(bytes, ms[other]))} MB/s`,
    ratio: round(ms[other] / ms.ours, 2),
    goal: '1 or more',
  }));
}

function growthRow({ times, ms }: Measured, { ms: first }: Measured): Row {
  const growth = (name: keyof ConvertingTimes) => ms[name] / first[name] / times;
  return {
    measured: '  its cost by the article, against one',
    value: `${round(ms.ours)} ms`,
    baseline: `Turndown ${round(ms.turndown)} ms, × ${round(growth('turndown'), 2)}`,
    ratio: round(growth('ours'), 2),
    goal: 'about 1',
  };
}

const NAMES = { turndown: 'Turndown with GFM', defuddle: 'Defuddle' } as const;
const speed = (bytes: number, ms: number) => bytes / 1000 / ms;
