import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressVerdict, hostPattern, usableAddress } from '@/src/sync/remotes/address';

interface Row {
  readonly url: string;
  readonly ok: boolean;
  readonly why: string;
}

const FIXTURE = join(import.meta.dirname, '../../../fixtures/sync/addresses.json');
const rows = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as readonly Row[]).map((row) => ({
  ...row,
  shown: JSON.stringify(row.url.slice(0, 60)),
}));

test.each(rows)('$shown: $why', ({ url, ok }) => {
  expect(addressVerdict(url).kind === 'ok').toBe(ok);
});
