import { expect, test } from 'vitest';
import { fc, runs, SEED } from '../../../laws';
import { histories } from '../../sync/history';
import { type Happened, live } from './stored-model';

const RUNS = runs(100);

test(`libraries in databases agree after any history, and nothing is lost (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  const total: Happened = { syncs: 0, failed: 0, replacedFiles: 0, fetchedBlobs: 0, pictures: 0 };
  const property = fc.asyncProperty(histories({ actions: 40, oneIn: 25 }), async (history) => {
    const happened = await live(history);
    for (const name of Object.keys(total) as (keyof Happened)[]) total[name] += happened[name];
  });
  await fc.assert(property, {
    numRuns: RUNS,
    endOnFailure: process.env['CUTTINGS_SYNC_SHRINK'] === undefined,
  });
  expect(Math.min(...Object.values(total))).toBeGreaterThan(RUNS / 100);
});
