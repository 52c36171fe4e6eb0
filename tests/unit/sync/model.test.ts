import { describe, expect, test } from 'vitest';
import { fc, runs, SEED } from '../../laws';
import { type HistoryOptions, histories } from './history';
import { type Happened, live } from './model';

const RUNS = runs(1_000);

const WORLDS: readonly (readonly [name: string, share: number, options: HistoryOptions])[] = [
  ['a step in 25 goes wrong', 0.8, { actions: 80, oneIn: 25 }],
  ['a step in 6 goes wrong', 0.15, { actions: 80, oneIn: 6 }],
  ['the server keeps half of every sixth file', 0.05, { actions: 80, oneIn: 6, kinds: ['cut-ok'] }],
];

describe.each(WORLDS)('where %s', (_name, share, options) => {
  const numRuns = Math.ceil(RUNS * share);

  test(`browsers agree after any history, and nothing is lost (seed ${SEED})`, {
    timeout: numRuns * 1_000,
  }, async () => {
    const total: Happened = { syncs: 0, failed: 0, replacedFiles: 0, collectedPacks: 0 };
    const property = fc.asyncProperty(histories(options), async (history) => {
      const happened = await live(history);
      for (const name of Object.keys(total) as (keyof Happened)[]) total[name] += happened[name];
    });
    // Shrinking takes longer than reading: CUTTINGS_SYNC_SHRINK asks for it.
    const endOnFailure = process.env['CUTTINGS_SYNC_SHRINK'] === undefined;
    // With the path that a failure prints, that history alone is lived through.
    const path = process.env['CUTTINGS_SYNC_PATH'] ?? '';
    await fc.assert(property, { path, numRuns, endOnFailure });
    if (RUNS > 1_000) console.log(numRuns, total);
    expect(total.syncs).toBeGreaterThan(numRuns);
    expect(total.failed).toBeGreaterThan(0);
    expect(total.replacedFiles).toBeGreaterThan(0);
  });
});
