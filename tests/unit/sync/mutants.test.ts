import { describe, expect, test } from 'vitest';
import { SYNC_PARTS, type SyncParts } from '@/src/sync/engine/parts';
import { NAMING } from '@/src/sync/files/names';
import type { Segment } from '@/src/sync/files/segment';
import { fc } from '../../laws';
import { type HistoryOptions, histories } from './history';
import { live } from './model';

const SEED = 1;
const MOST = 400;
const [write, readBack, deleteReplaced] = SYNC_PARTS.compaction as [never, never, never];
const anyBytes = { ...NAMING, isNamedFor: async () => true };
const UNREAD: Segment = { device: '', about: { browser: '', platform: '', name: '' }, entries: [], isAll: true };
const usual: HistoryOptions = { actions: 80, oneIn: 25 };
const cuts: HistoryOptions = { actions: 80, oneIn: 6, kinds: ['cut-ok'] };

const MUTANTS: readonly (readonly [name: string, parts: Partial<SyncParts>, options: HistoryOptions])[] = [
  [
    'names files without their content',
    {
      naming: {
        ...anyBytes,
        logName: async (kind, bytes, { device, sequence }) =>
          (await NAMING.logName(kind, bytes, { device, sequence })).replace(/[\da-f]{32}/, '0'.repeat(32)),
      },
    },
    usual,
  ],
  [
    'believes what the server says of having stored a file',
    {
      async confirm({ store }) {
        for (const { name } of await store.outbox()) await store.confirm(name);
      },
    },
    cuts,
  ],
  ['deletes what is replaced before it writes', { compaction: [deleteReplaced, write, readBack] }, usual],
  ['deletes what is replaced without reading back what replaces it', { compaction: [write, deleteReplaced] }, cuts],
  [
    'is done with files that it cannot read',
    { naming: anyBytes, open: (...args) => SYNC_PARTS.open(...args).catch(() => UNREAD) },
    { actions: 80, oneIn: 6, kinds: ['cut', 'page'] },
  ],
];

describe.each(MUTANTS)('a sync that %s', (_name, parts, options) => {
  test('is found out', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(histories(options), async (history) => {
      await live(history, { ...SYNC_PARTS, ...parts });
    });
    const { failed, numRuns, errorInstance } = await fc.check(property, {
      seed: SEED,
      numRuns: MOST,
      endOnFailure: true,
    });
    expect(failed, `${numRuns} histories`).toBe(true);
    const { cause } = errorInstance as Error;
    expect(String(cause ?? errorInstance)).toMatch(
      /differs|has something left|has no text|has sent .* again|has no log now/,
    );
  });
});
