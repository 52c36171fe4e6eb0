import { describe, expect, test } from 'vitest';
import { ClipperError, type ErrorCode } from '@/src/clip/errors';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { beginVault } from '@/src/sync/keys/vault';
import { joinFolder } from '@/src/sync/join-folder';
import { randomBytes } from '@/src/sync/random';
import type { Remote } from '@/src/sync/remote';
import { sendAllAgain } from '@/src/sync/send-all-again';
import { sync, type SyncOptions } from '@/src/sync/sync';
import { clipMany } from './many-clips';
import { choose, edit, type MemoryDisk, memoryDisk, purge } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2026-02-01T00:00:00.000Z');

/** Two browsers and a remote, with one clock. */
function setUp() {
  const clock = { ms: START_MS };
  const now = () => new Date(clock.ms);
  const remote = memoryRemote(now);
  const run = (disk: MemoryDisk, options: Partial<SyncOptions> = {}) => {
    const { signal } = new AbortController();
    return sync({ remote, store: memorySyncStore(disk), signal, now, app: '1.0.0', ...options });
  };
  const tidied = async (disk: MemoryDisk, days: number, options: Partial<SyncOptions> = {}) => {
    clock.ms += days * DAY_MS;
    return run(disk, { limits: { smallPacks: 3 }, ...options });
  };
  return { clock, now, remote, run, tidied, a: memoryDisk('aaaaaaaa'), b: memoryDisk('bbbbbbbb') };
}

/** A remote on which a verb fails for some files. */
function failing(
  remote: MemoryRemote,
  verb: 'get' | 'put',
  isFailing: (path: string, size: number) => ErrorCode | null,
): Remote {
  const check = (path: string, size: number) => {
    const code = isFailing(path, size);
    if (code) throw new ClipperError(code, path);
  };
  return {
    ...remote,
    async get(path, signal, range) {
      if (verb === 'get') check(path, 0);
      return remote.get(path, signal, range);
    },
    async put(path, bytes, signal) {
      if (verb === 'put') check(path, bytes.length);
      return remote.put(path, bytes, signal);
    },
  };
}

const pathsIn = (remote: MemoryRemote, folder: string) =>
  [...remote.files.keys()].filter((path) => path.startsWith(folder));

test('a clip, its text and the settings that follow the user are in the other browser', async () => {
  const { run, a, b } = setUp();
  await clipMany(a, [0, 1], 100);
  choose(a, { template: 'mine' }, new Date(START_MS));
  await run(a);
  expect(await run(b)).toMatchObject({ error: null, received: 2, fetchedBlobs: 1, devices: ['aaaaaaaa'] });
  expect(b.rows).toEqual(a.rows);
  expect(b.blobs).toEqual(a.blobs);
  expect(b.settings.template).toBe('mine');
});

test('a clip that is deleted for good goes from the other browser, and what it had on the remote after two months', async () => {
  const { run, tidied, remote, a, b } = setUp();
  await clipMany(a, [0, 2], 100);
  for (const disk of [a, b]) await run(disk);
  const [id = ''] = [...a.rows.keys()];
  const own = a.rows.get(id)?.revisions[0]?.body ?? '';
  purge(a, id, new Date(START_MS + 1));
  for (const disk of [a, b]) await run(disk);
  expect(b.rows.has(id)).toBe(false);
  expect(b.rows.size).toBe(1);
  // They are in one pack, which stays while anything of it is used.
  for (let week = 0; week < 12; week++) await tidied(a, 8);
  expect(pathsIn(remote, 'pack/')).toHaveLength(1);
  for (const left of a.rows.keys()) purge(a, left, new Date(START_MS + 100 * DAY_MS));
  const collected = [];
  for (let week = 0; week < 12; week++) {
    await clipMany(a, [week + 9, week + 10], 10);
    collected.push((await tidied(a, 8)).collectedPacks);
  }
  expect(collected.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 0));
  expect(collected.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
  expect(own).toMatch(/^[\da-f]{64}$/);
});

test('a text that was deleted for good before it was ever sent does not come back without its clip', async () => {
  const { run, clock, a, b } = setUp();
  const c = memoryDisk('cccccccc');
  await clipMany(a, [0, 1], 100);
  await run(a);
  const [clip] = [...a.rows.values()];
  if (!clip) throw new RangeError('No clip');
  const clipAgain = async (disk: MemoryDisk) => {
    await clipMany(disk, [0, 1], 100);
    const [own] = [...disk.rows.values()];
    if (own) edit(disk, { ...own, clippedTime: new Date(clock.ms).toISOString() }, new Date(clock.ms));
  };
  await clipAgain(b);
  clock.ms += 1_000;
  purge(a, clip.id, new Date(clock.ms));
  for (const disk of [a, b, a]) await run(disk);
  expect([a.rows.size, b.rows.size]).toEqual([0, 0]);
  clock.ms += 1_000;
  await clipAgain(c);
  for (const disk of [c, a, c]) await run(disk);
  expect(a.rows.get(clip.id)).toEqual(c.rows.get(clip.id));
  for (const { body } of a.rows.get(clip.id)?.revisions ?? []) expect(a.blobs.has(bodyBlobId(body))).toBe(true);
});

test('many small packs become one, from which the other browser reads', async () => {
  const { run, tidied, remote, a, b } = setUp();
  for (let i = 0; i < 6; i++) {
    await clipMany(a, [i, i + 1], 100);
    await run(a);
  }
  expect(pathsIn(remote, 'pack/')).toHaveLength(6);
  await tidied(a, 8);
  expect((await run(a)).sentBlobs).toBe(6);
  const used = new Set([...a.documents.values()].flatMap(({ places }) => places.map(({ place }) => place.pack)));
  expect(used.size).toBe(1);
  expect((await run(b)).fetchedBlobs).toBe(6);
  for (let week = 0; week < 10; week++) {
    await clipMany(b, [week + 20, week + 21], 50);
    await tidied(b, 8);
  }
  await tidied(a, 1);
  expect(pathsIn(remote, 'pack/').filter((path) => path.includes('p-aaaaaaaa')).length).toBeLessThan(6);
  const c = memoryDisk('cccccccc');
  expect((await run(c)).error).toBeNull();
  expect(c.blobs).toEqual(b.blobs);
});

describe('a pack that is gone is sent again by who has what was in it', () => {
  test.each([
    ['as soon as packs are looked through', []],
    // Cut by the server, by a browser that is gone: nobody can read it, and nobody may say what it referred to.
    ['also while a file of the log cannot be read', [`log/s-cccccccc-000001-${'0'.repeat(32)}.bin`]],
  ])('%s', async (_name, damaged) => {
    const { run, tidied, remote, a, b } = setUp();
    await clipMany(a, [0, 3], 100);
    await run(a);
    await run(a); // Now it has seen its packs there.
    for (const path of damaged) remote.set(path, new Uint8Array(100));
    for (const path of pathsIn(remote, 'pack/')) remote.files.delete(path);
    expect((await run(b)).fetchedBlobs).toBe(0);
    expect(b.rows.size).toBe(3);
    await tidied(a, 8);
    await run(a);
    await tidied(b, 8);
    expect(b.blobs).toEqual(a.blobs);
  });
});

describe('a full server', () => {
  test('stops what is sent, and nothing else', async () => {
    const { run, remote, a, b } = setUp();
    await clipMany(a, [0, 2], 100);
    await clipMany(b, [5, 7], 100);
    await run(b);
    const full = failing(remote, 'put', () => 'sync-quota');
    expect(await run(a, { remote: full })).toMatchObject({
      error: null,
      paused: 'sync-quota',
      received: 2,
      fetchedBlobs: 2,
    });
    expect(a.rows.size).toBe(4);
    expect(await run(a)).toMatchObject({ paused: null, sentBlobs: 2 });
    await run(b);
    expect(b.rows).toEqual(a.rows);
  });
});

test('a server that takes small files only gets small files', async () => {
  const { run, remote, a, b } = setUp();
  await clipMany(a, [0, 40], 5_000);
  const small = failing(remote, 'put', (_path, size) => (size > 60_000 ? 'sync-too-large' : null));
  expect(await run(a, { remote: small })).toMatchObject({ error: null, paused: null, sentBlobs: 40, faults: [] });
  await run(b);
  expect(b.blobs).toEqual(a.blobs);
});

test('packs are as full of texts that are much smaller when they are sealed', async () => {
  const { run, remote, a, b } = setUp();
  a.state = { ...a.state, targetBytes: 60_000 };
  await clipMany(a, [0, 60], { sizeBytes: 9_000, randomBytes: 3_000 });
  await clipMany(a, [60, 61], 90_000);
  expect((await run(a)).sentBlobs).toBe(61);
  const sizes = pathsIn(remote, 'pack/').map((path) => remote.files.get(path)?.bytes.length ?? 0);
  // The last two: what was left, and what is larger than any pack.
  expect(Math.min(...sizes.slice(0, -2))).toBeGreaterThan(60_000 * 0.8);
  expect(Math.max(...sizes.slice(0, -1))).toBeLessThan(60_000 * 1.1);
  await run(b);
  expect(b.blobs).toEqual(a.blobs);
});

test('a text that is too large for the server by itself is left out, and told', async () => {
  const { run, remote, a, b } = setUp();
  await clipMany(a, [0, 1], 90_000);
  await clipMany(a, [1, 4], 100);
  const [large = ''] = [...a.blobs.keys()];
  const small = failing(remote, 'put', (_path, size) => (size > 60_000 ? 'sync-too-large' : null));
  const { faults, sentBlobs } = await run(a, { remote: small });
  expect({ sentBlobs, faults }).toMatchObject({ sentBlobs: 3, faults: [{ path: large, code: 'sync-too-large' }] });
  await run(b);
  expect([b.rows.size, b.blobs.size]).toEqual([4, 3]);
});

describe('a folder that was emptied', () => {
  test('takes nothing away here, is told of, and is filled again with the keys it had', async () => {
    const { run, remote, now, a, b } = setUp();
    const { signal } = new AbortController();
    const { keys, files } = await beginVault({ remote, signal, random: randomBytes }, 'able acorn');
    for (const disk of [a, b]) {
      disk.keys = keys;
      disk.state = { ...disk.state, vault: files };
    }
    await clipMany(a, [0, 3], 100);
    for (const disk of [a, b]) await run(disk);
    remote.files.clear();
    for (const disk of [a, b]) expect((await run(disk)).error?.code).toBe('sync-wiped');
    expect([a.rows.size, b.rows.size]).toEqual([3, 3]);
    await sendAllAgain({ store: memorySyncStore(a), remote, signal, now });
    expect(await run(a)).toMatchObject({ error: null, sent: 3, sentBlobs: 3 });
    expect((await run(b)).error).toBeNull();
    expect(pathsIn(remote, 'keys/')).toHaveLength(1);
    const c = { ...memoryDisk('cccccccc'), keys };
    await run(c);
    expect([c.rows, c.blobs]).toEqual([a.rows, a.blobs]);
  });
});

test('two browsers with a library each join one folder, and are given the key of the other with the passphrase', async () => {
  const { run, remote, a, b } = setUp();
  const { signal } = new AbortController();
  const join = (disk: MemoryDisk, passphrase: string | null) =>
    joinFolder({ store: memorySyncStore(disk), remote, signal, random: randomBytes }, passphrase);
  for (const disk of [a, b]) await clipMany(disk, disk === a ? [0, 2] : [1, 4], 100);
  // Clipped before there was any sync: nothing is noted of them.
  for (const disk of [a, b]) disk.edits.clear();
  await Promise.all([join(a, 'able acorn'), join(b, 'able acorn')]);
  // Each has its own key alone, as when neither saw that the other began.
  const made = new Map([...a.keys, ...b.keys].map((key) => [key.id, key]));
  const [one, two] = [...made.values()];
  [a.keys, b.keys] = [one ? [one] : [], two ? [two] : []];
  for (const disk of [a, b, a]) await run(disk);
  const lacking = a.rows.size < 4 ? a : b;
  expect([...lacking.faults.values()].map(({ code }) => code)).toContain('sync-needs-passphrase');
  await expect(join(lacking, 'able')).rejects.toMatchObject({ code: 'sync-wrong-passphrase' });
  for (const disk of [a, b]) await join(disk, 'able acorn');
  for (const disk of [a, b, a]) expect(await run(disk)).toMatchObject({ error: null, faults: [] });
  expect(a.rows.size).toBe(4);
  expect([b.rows, b.blobs]).toEqual([a.rows, a.blobs]);
  await memorySyncStore(b).clear();
  expect([b.rows.size, b.keys.length, b.documents.size]).toEqual([4, 0, 0]);
});

test('nothing is sent into an encrypted folder while there is no key here', async () => {
  const { run, remote, a } = setUp();
  const { signal } = new AbortController();
  const { files } = await beginVault({ remote, signal, random: randomBytes }, 'able acorn');
  const before = remote.files.size;
  a.state = { ...a.state, vault: files };
  await clipMany(a, [0, 1], 100);
  expect((await run(a)).error?.code).toBe('sync-needs-passphrase');
  expect(remote.files.size).toBe(before);
});

test("a file that the server cannot give does not keep the others; two in a row are the server's fault", async () => {
  const { run, remote, a, b } = setUp();
  for (let i = 0; i < 3; i++) {
    await clipMany(a, [i, i + 1], 100);
    await run(a);
  }
  const [first = ''] = pathsIn(remote, 'log/');
  const one = failing(remote, 'get', (path) => (path === first ? 'sync-server' : null));
  expect((await run(b, { remote: one })).error?.code).toBe('sync-server');
  expect(b.rows.size).toBe(2);
  expect(b.faults.size).toBe(0);
  let asked = 0;
  const all = failing(remote, 'get', () => (asked++, 'sync-server'));
  await run(memoryDisk('cccccccc'), { remote: all });
  expect(asked).toBe(2);
});

test('a wrong password is asked about once', async () => {
  const { run, remote, a, b } = setUp();
  for (let i = 0; i < 3; i++) {
    await clipMany(a, [i, i + 1], 100);
    await run(a);
  }
  let asked = 0;
  const refused = failing(remote, 'get', () => (asked++, 'sync-auth'));
  expect((await run(b, { remote: refused })).error?.code).toBe('sync-auth');
  expect(asked).toBe(1);
});

test('what a newer version wrote is left where it is', async () => {
  const { run, remote, a } = setUp();
  const newer = new TextEncoder().encode('NCS2 something');
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', newer))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
  remote.set(`log/s-aaaaaaaa-000000-${hash}.bin`, newer);
  await clipMany(a, [0, 1], 100);
  expect(await run(a)).toMatchObject({ error: null, sent: 1, faults: [{ code: 'sync-newer' }] });
  expect(remote.files.size).toBe(3);
});

test('a run that is stopped anywhere goes on where it was', async () => {
  const { run, remote, a, b } = setUp();
  await clipMany(a, [0, 20], 3_000);
  a.state = { ...a.state, targetBytes: 9_000 };
  for (let steps = 1; ; steps += 2) {
    const controller = new AbortController();
    let left = steps;
    const step = () => {
      if (left-- === 0) controller.abort();
      controller.signal.throwIfAborted();
    };
    const watched: Remote = {
      list: async (...args) => (step(), remote.list(...args)),
      get: async (...args) => (step(), remote.get(...args)),
      put: async (...args) => (step(), remote.put(...args)),
      delete: async (...args) => (step(), remote.delete(...args)),
    };
    const { wasStopped, error } = await run(a, { remote: watched, signal: controller.signal });
    expect(error).toBeNull();
    if (!wasStopped) break;
  }
  await run(b);
  expect([b.rows, b.blobs]).toEqual([a.rows, a.blobs]);
});

test('the log stays short however often something is sent', async () => {
  const { run, remote, a, b } = setUp();
  let most = 0;
  for (let i = 0; i < 150; i++) {
    const [clip] = [...a.rows.values()];
    if (!clip) await clipMany(a, [0, 1], 10);
    else edit(a, { ...clip, title: `Title ${i}` }, new Date(START_MS + i));
    await run(a);
    most = Math.max(most, pathsIn(remote, 'log/').length);
  }
  expect(most).toBeLessThanOrEqual(66);
  await run(b);
  expect(b.rows).toEqual(a.rows);
  expect(b.blobs.has(bodyBlobId([...a.rows.values()][0]?.revisions[0]?.body ?? ''))).toBe(true);
});

test('small files of another browser are joined with ours once they are a week old', async () => {
  const { run, clock, remote, a, b } = setUp();
  for (let i = 0; i < 4; i++) {
    await clipMany(a, [i, i + 1], 10);
    await run(a);
  }
  const limits = { smallFiles: 3 };
  await run(b);
  expect((await run(b, { limits })).replacedFiles).toBe(0);
  clock.ms += 8 * DAY_MS;
  await clipMany(b, [9, 10], 10);
  // The server tells its time by the newest file.
  await run(b, { limits: { smallFiles: 99 } });
  expect((await run(b, { limits })).replacedFiles).toBe(5);
  expect(pathsIn(remote, 'log/k-bbbbbbbb')).toHaveLength(1);
  await run(a);
  const c = memoryDisk('cccccccc');
  await run(c);
  expect([a.rows, c.rows]).toEqual([b.rows, b.rows]);
});

test.each([
  ['says so', true],
  ['says that it has all', false],
])(
  'a checkpoint of which a server that %s keeps half is sent again, and nobody has to be told',
  async (_name, isTold) => {
    const { run, clock, remote, a, b } = setUp();
    const cutting: Remote = {
      ...remote,
      async put(path, bytes, signal) {
        const isCut = path.startsWith('log/k-');
        await remote.put(path, isCut ? bytes.slice(0, bytes.length >> 1) : bytes, signal);
        if (isCut && isTold) throw new ClipperError('sync-unreachable', path);
      },
    };
    for (let i = 0; i < 4; i++) {
      await clipMany(a, [i, i + 1], 10);
      await run(a, { remote: cutting, limits: { smallFiles: 3 } });
    }
    expect(pathsIn(remote, 'log/')).toHaveLength(5);
    for (let day = 0; day < 3; day++) {
      expect((await run(b)).faults).toMatchObject([{ code: 'sync-corrupt' }]);
      clock.ms += DAY_MS;
    }
    expect((await run(a)).error).toBeNull();
    expect(await run(b)).toMatchObject({ error: null, faults: [] });
    expect(a.faults.size).toBe(0);
    expect(b.rows).toEqual(a.rows);
    // What it stands for goes in the end.
    for (const disk of [a, b, a]) await run(disk, { limits: { quietFiles: 1 } });
    expect(pathsIn(remote, 'log/')).toHaveLength(1);
    const c = memoryDisk('cccccccc');
    expect((await run(c)).faults).toEqual([]);
    expect(c.rows).toEqual(a.rows);
  },
);

test.each([
  ['as long as it is the same', 0, 0],
  ['but not when its size has changed', 1, 0],
  ['but not when it was written again', 0, 1_000],
])('a file that could not be read some times is left for a day, %s', async (_name, more, laterMs) => {
  const { run, clock, remote, a, b } = setUp();
  await clipMany(a, [0, 1], 10);
  await run(a);
  const [path = ''] = pathsIn(remote, 'log/');
  const { bytes } = remote.files.get(path) ?? { bytes: new Uint8Array() };
  remote.set(path, bytes.slice(more).fill(0));
  for (let i = 0; i < 6; i++) await run(b);
  expect([...b.faults.values()]).toMatchObject([{ path, tries: 5 }]);
  clock.ms += laterMs;
  remote.set(path, bytes);
  const hasChanged = more + laterMs > 0;
  expect((await run(b)).faults).toHaveLength(hasChanged ? 0 : 1);
  expect(b.rows.size).toBe(hasChanged ? 1 : 0);
  clock.ms += DAY_MS;
  expect((await run(b)).faults).toEqual([]);
});

test('what was put off by a clock that was years ahead is done once it is right', async () => {
  const { run, clock, remote, a, b, tidied } = setUp();
  await clipMany(a, [0, 1], 10);
  await run(a);
  const [path = ''] = pathsIn(remote, 'log/');
  const { bytes } = remote.files.get(path) ?? { bytes: new Uint8Array() };
  clock.ms += 3_000 * DAY_MS;
  remote.set(path, bytes.slice().fill(0));
  for (let i = 0; i < 6; i++) await run(b);
  await tidied(a, 8);
  clock.ms = START_MS;
  remote.files.set(path, { bytes, modifiedTime: remote.files.get(path)?.modifiedTime ?? '' });
  expect((await run(b)).faults).toEqual([]);
  expect(b.rows).toEqual(a.rows);
  // What is lost is looked for again.
  for (const pack of pathsIn(remote, 'pack/')) remote.files.delete(pack);
  for (let i = 0; i < 2; i++) await tidied(a, 8);
  await run(a);
  expect(pathsIn(remote, 'pack/')).toHaveLength(1);
});

test('what is being done is told, in the order in which it is done', async () => {
  const { run, a, b } = setUp();
  await clipMany(a, [0, 3], 100);
  const steps = new Set<string>();
  await run(a, { onProgress: ({ step }) => steps.add(step) });
  expect([...steps]).toEqual(['send-texts', 'send']);
  steps.clear();
  await run(b, { onProgress: ({ step }) => steps.add(step) });
  expect([...steps]).toEqual(['receive', 'fetch-texts']);
});

test('a server that lists some files only is not sent the others again', async () => {
  const { run, tidied, remote, a } = setUp();
  for (let i = 0; i < 3; i++) {
    await clipMany(a, [i, i + 1], 10);
    await run(a);
  }
  const listsOne: Remote = {
    ...remote,
    list: async (folder, signal) => {
      const files = await remote.list(folder, signal);
      return folder.startsWith('pack/') ? files.slice(0, 1) : files;
    },
  };
  const packs = pathsIn(remote, 'pack/');
  for (let i = 0; i < 3; i++) {
    expect((await tidied(a, 8, { remote: listsOne })).error).toBeNull();
    expect(await run(a, { remote: listsOne })).toMatchObject({ error: null, sentBlobs: 0 });
  }
  expect(pathsIn(remote, 'pack/')).toEqual(packs);
});
