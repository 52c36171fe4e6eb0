import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories } from '../../sync/history';
import { type Happened, live } from './stored-model';

/** Set CUTTINGS_SYNC_SEED to the seed that a failure prints to live through the same histories again. */
const SEED = Number(process.env['CUTTINGS_SYNC_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['CUTTINGS_STORE_RUNS'] ?? 100);

test(`libraries in databases agree after any history, and nothing is lost (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  const total: Happened = { syncs: 0, failed: 0, replacedFiles: 0, fetchedBlobs: 0, pictures: 0 };
  const property = fc.asyncProperty(histories({ actions: 40, oneIn: 25 }), async (history) => {
    const happened = await live(history);
    for (const name of Object.keys(total) as (keyof Happened)[]) total[name] += happened[name];
  });
  await fc.assert(property, {
    seed: SEED,
    numRuns: RUNS,
    endOnFailure: process.env['CUTTINGS_SYNC_SHRINK'] === undefined,
  });
  expect(Math.min(...Object.values(total))).toBeGreaterThan(RUNS / 100);
});
