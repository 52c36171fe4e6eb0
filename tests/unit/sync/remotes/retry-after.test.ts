import { expect, test } from 'vitest';
import { retryAfterMs } from '@/src/sync/remotes/retry-after';

const NOW = Date.parse('2026-03-14T12:00:00Z');

test.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Sat, 14 Mar 2026 12:00:45 GMT', 45_000],
  ['Sat, 14 Mar 2026 11:00:00 GMT', 0],
  ['999999999999', 86_400_000],
  ['Sat, 14 Mar 2099 12:00:00 GMT', 86_400_000],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['', null],
  [null, null],
])('Retry-After: %s asks to wait for %s ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
