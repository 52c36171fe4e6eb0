import { expect, test } from 'vitest';
import { ClipperError } from '@/src/clip/errors';
import { CHECK_STEPS, type CheckedStep, checkRemote } from '@/src/sync/check-remote';
import { randomBytes } from '@/src/sync/random';
import type { Remote } from '@/src/sync/remote';
import type { OpenRemote } from '@/src/sync/remotes/remote-kind';
import { memoryRemote } from './memory-remote';

const QUOTA = { usedBytes: 5, availableBytes: 7 };

function aRemote(verbs: Partial<OpenRemote> = {}): OpenRemote {
  return { ...memoryRemote(), host: 'dav.example.org', quota: async () => QUOTA, ...verbs };
}

async function check(remote: OpenRemote, { isPermitted = true, signal = new AbortController().signal } = {}) {
  const checking = checkRemote({ remote, isPermitted: async () => isPermitted, random: randomBytes, signal });
  const steps: CheckedStep[] = [];
  for (;;) {
    const next = await checking.next();
    if (next.done) return { steps, found: next.value };
    steps.push(next.value);
  }
}

test('a remote that does what it should passes every step, and nothing is left on it', async () => {
  const remote = aRemote();
  const { steps, found } = await check(remote);
  expect(steps).toEqual(CHECK_STEPS.map((step) => ({ step, error: null })));
  expect(found).toEqual({ quota: QUOTA, vault: { kind: 'empty', keyFiles: [] } });
  expect(await remote.list('log', new AbortController().signal)).toEqual([]);
});

test('a folder that a newer version has written is found out', async () => {
  const remote = aRemote();
  const format = new TextEncoder().encode('{"format":"cuttings-sync","version":2}');
  await remote.put('format.json', format, new AbortController().signal);
  const { steps, found } = await check(remote);
  expect(steps.at(-1)).toMatchObject({ step: 'vault', error: { code: 'sync-newer' } });
  expect(found).toBeNull();
});

test('a host that may not be reached is not asked anything', async () => {
  const { steps } = await check(aRemote({ list: () => Promise.reject(new Error('asked')) }), { isPermitted: false });
  expect(steps).toMatchObject([{ step: 'permission', error: { code: 'sync-permission' } }]);
});

const full = () => Promise.reject(new ClipperError('sync-quota', 'It is full'));

test.each<[string, string, string, Partial<Remote>]>([
  ['is full', 'store', 'sync-quota', { put: full }],
  ['cannot be listed', 'list', 'sync-quota', { list: full }],
  ['gives something else back', 'read', 'sync-unverified', { get: async () => new Uint8Array(1024) }],
  ['gives a page back', 'read', 'sync-unverified', { get: async () => new TextEncoder().encode('<html>') }],
  ['keeps nothing', 'read', 'sync-unverified', { put: async () => undefined }],
  ['does not list what it has', 'find', 'sync-unverified', { list: async () => [] }],
  ['deletes nothing', 'delete', 'sync-quota', { delete: full }],
])('a remote that %s fails at %s with %s, and is asked nothing more', async (_what, step, code, verbs) => {
  const { steps, found } = await check(aRemote(verbs));
  expect(steps.at(-1)).toMatchObject({ step, error: { code } });
  expect(steps.slice(0, -1).every(({ error }) => error === null)).toBe(true);
  expect(found).toBeNull();
});

test('a check that fails leaves nothing behind', async () => {
  const remote = memoryRemote();
  await check(aRemote({ ...remote, get: async () => new Uint8Array(1024) }));
  expect([...remote.files.keys()]).toEqual([]);
});

test('a check that is stopped throws what it was stopped with', async () => {
  const reason = new Error('stopped');
  const remote = aRemote({ list: () => Promise.reject(reason) });
  await expect(check(remote, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
