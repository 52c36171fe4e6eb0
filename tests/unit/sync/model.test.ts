import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories } from './history';
import { type Happened, live } from './model';

/** Set CUTTINGS_SYNC_SEED to the seed that a failure prints to live through the same histories again. */
const SEED = Number(process.env['CUTTINGS_SYNC_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['CUTTINGS_SYNC_RUNS'] ?? 1_000);

test(`browsers agree after any history, and nothing is lost (seed ${SEED})`, { timeout: 600_000 }, async () => {
  const total: Happened = { syncs: 0, failed: 0, replacedFiles: 0, collectedPacks: 0 };
  const property = fc.asyncProperty(histories({ actions: 80, oneIn: 25 }), async (history) => {
    const happened = await live(history);
    for (const name of Object.keys(total) as (keyof Happened)[]) total[name] += happened[name];
  });
  await fc.assert(property, {
    seed: SEED,
    numRuns: RUNS,
    endOnFailure: process.env['CUTTINGS_SYNC_SHRINK'] === undefined,
  });
  console.log(total);
  expect(Math.min(...Object.values(total))).toBeGreaterThan(RUNS / 100);
});
