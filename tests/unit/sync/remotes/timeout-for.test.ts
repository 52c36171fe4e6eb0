import { expect, test } from 'vitest';
import { timeoutFor } from '@/src/sync/remotes/timeout-for';

const TIMEOUTS = { smallMs: 30_000, packMs: 120_000 };

test.each([
  ['what is short', 262_144, 30_000],
  ['what is longer', 262_145, 120_000],
  ['a file of unknown size', null, 120_000],
  ['4 MB', 4_000_000, 120_000],
  ['6 MB', 6_000_000, 180_000],
  ['a byte more, a whole number of milliseconds', 6_000_001, 180_001],
])('%s has so long', (_what, sizeBytes, ms) => {
  expect(timeoutFor(sizeBytes, TIMEOUTS)).toBe(ms);
});
