import * as fc from 'fast-check';

/**
 * Laws are tried with the same values at every run, so that a change is judged by what it changes. Others are drawn by
 * `CUTTINGS_SEED=random` (or a number that a failure printed), and more of them by `CUTTINGS_TIMES=100`.
 */
const { CUTTINGS_SEED: asked = '20261123', CUTTINGS_TIMES: times = '1' } = import.meta.env as Record<string, string>;

/** The seed of every law of this run. */
export const SEED = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked);

/** How many values a law is tried with, where it is usually tried with so many. */
export const runs = (count: number): number => Math.ceil(count * Number(times));

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });

export { fc };
