import { describe, expect, test } from 'vitest';
import { seal } from '@/src/sync/files/envelope';
import { parseLogName, shortHash } from '@/src/sync/files/names';
import { decodeSegment, encodeSegment } from '@/src/sync/files/segment';
import { importKey, newRawKey } from '@/src/sync/keys/key-file';
import { docOf } from '@/src/sync/merge/clip-document';
import { randomBytes } from '@/src/sync/random';
import { sync } from '@/src/sync/sync';
import { aClip } from './a-clip';
import { clipMany } from './many-clips';
import { copyOf, edit, type MemoryDisk, memoryDisk } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const FLIPS = 1_000;
const CLIPS = 4;
const NOW = new Date('2026-02-01T00:00:00.000Z');

function run(disk: MemoryDisk, remote: MemoryRemote) {
  const { signal } = new AbortController();
  return sync({ remote, store: memorySyncStore(disk), signal, now: () => NOW, app: '1.0.0' });
}

/** A library of a few clips, each in a segment and a pack of its own. */
async function sent(isEncrypted: boolean) {
  const remote = memoryRemote(() => NOW);
  const a = memoryDisk('aaaaaaaa');
  if (isEncrypted) a.keys = [await importKey(newRawKey(randomBytes))];
  const older: (readonly [string, Uint8Array<ArrayBuffer>])[][] = [];
  for (let i = 0; i < CLIPS; i++) {
    await clipMany(a, [i, i + 1], 200);
    await run(a, remote);
    older.push([...remote.files].map(([path, { bytes }]) => [path, bytes] as const));
  }
  return { a, remote, older };
}

/** Another browser of the same person, before its first sync. */
function another({ keys }: MemoryDisk): MemoryDisk {
  return { ...memoryDisk('bbbbbbbb'), keys };
}

function copied(remote: MemoryRemote): MemoryRemote {
  const copy = memoryRemote(() => NOW);
  for (const [path, { bytes }] of remote.files) copy.set(path, bytes);
  return copy;
}

/** Nothing that is not so in the one browser may be in the other. */
function expectNothingForged(b: MemoryDisk, a: MemoryDisk): void {
  for (const [id, clip] of b.rows) expect(clip).toEqual(a.rows.get(id));
  for (const [id, bytes] of b.blobs) expect(bytes).toEqual(a.blobs.get(id));
}

/** The name a file must have for its bytes, as who holds the server can give it. */
async function renamed(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return path.replace(/[\da-f]{32}\.bin$/, `${await shortHash(bytes)}.bin`);
}

describe.each([
  ['encrypted', true],
  ['not encrypted', false],
])('in a folder that is %s', (_name, isEncrypted) => {
  test('a bit that has flipped is found, and all else comes through', { timeout: 120_000 }, async () => {
    const { a, remote } = await sent(isEncrypted);
    const paths = [...remote.files.keys()];
    let found = 0;
    for (let i = 0; i < FLIPS; i++) {
      const tampered = copied(remote);
      const path = paths[i % paths.length] ?? '';
      const bytes = tampered.files.get(path)?.bytes.slice() ?? new Uint8Array();
      const at = (i * 7_919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      tampered.set(path, bytes);
      const b = another(a);
      const report = await run(b, tampered);
      expect(report.error, `${path} at ${at}`).toBeNull();
      expectNothingForged(b, a);
      expect(b.rows.size).toBe(path.startsWith('log/') ? a.rows.size - 1 : a.rows.size);
      expect(b.blobs.size).toBeGreaterThanOrEqual(CLIPS - 1);
      found += report.faults.length;
    }
    // Some bits of a pack mean nothing: its index, and the time in a gzip header.
    expect(found).toBeGreaterThan(FLIPS / 2);
  });

  test('a file that is cut short is found at any length', async () => {
    const { a, remote } = await sent(isEncrypted);
    const [path = ''] = [...remote.files.keys()].filter((each) => each.startsWith('log/'));
    const whole = remote.files.get(path)?.bytes ?? new Uint8Array();
    for (let length = 0; length < whole.length; length += 13) {
      const tampered = copied(remote);
      tampered.set(path, whole.slice(0, length));
      const b = another(a);
      expect((await run(b, tampered)).faults).toMatchObject([{ path, code: 'sync-corrupt' }]);
      expect(b.rows.size).toBe(a.rows.size - 1);
      // It is whole another time.
      tampered.set(path, whole);
      await run(b, tampered);
      expect(b.rows).toEqual(a.rows);
      expect(b.faults.size).toBe(0);
    }
  });

  test('files that have changed places are found', async () => {
    const { a, remote } = await sent(isEncrypted);
    const tampered = copied(remote);
    for (const folder of ['log/', 'pack/']) {
      const [one = '', two = ''] = [...remote.files.keys()].filter((each) => each.startsWith(folder));
      tampered.set(one, remote.files.get(two)?.bytes ?? new Uint8Array());
      tampered.set(two, remote.files.get(one)?.bytes ?? new Uint8Array());
    }
    const b = another(a);
    expect((await run(b, tampered)).faults.length).toBeGreaterThan(0);
    expectNothingForged(b, a);
    expect(b.rows.size).toBe(a.rows.size - 2);
  });

  test('a remote that is put back to what it was takes nothing away, and the rest can be sent again', async () => {
    const { a, remote, older } = await sent(isEncrypted);
    const b = another(a);
    await run(b, remote);
    const before = copyOf(b);
    remote.files.clear();
    for (const [path, bytes] of older[0] ?? []) remote.set(path, bytes);
    for (const disk of [a, b]) expect((await run(disk, remote)).error).toBeNull();
    expect(b.rows).toEqual(before.rows);
    await memorySyncStore(a).sendAllAgain();
    await run(a, remote);
    const c = another(a);
    await run(c, remote);
    expect(c.rows).toEqual(a.rows);
  });

  test('a file that is played again, under its name or that of another device, changes nothing', async () => {
    const { a, remote, older } = await sent(isEncrypted);
    const [clip] = [...a.rows.values()];
    edit(a, { ...(clip ?? aClip()), title: 'Newer' }, NOW);
    await run(a, remote);
    const b = another(a);
    await run(b, remote);
    for (const [path, bytes] of older.flat()) {
      remote.set(path, bytes);
      remote.set(path.replace(/aaaaaaaa/, 'cccccccc'), bytes);
    }
    await run(b, remote);
    expect(b.rows).toEqual(a.rows);
  });
});

test('a bit that has flipped in an encrypted file is found even when the file is renamed for it', {
  timeout: 60_000,
}, async () => {
  const { a, remote } = await sent(true);
  const [path = ''] = [...remote.files.keys()].filter((each) => each.startsWith('log/'));
  const whole = remote.files.get(path)?.bytes ?? new Uint8Array();
  for (let at = 0; at < whole.length; at++) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    const tampered = copied(remote);
    tampered.files.delete(path);
    tampered.set(await renamed(path, bytes), bytes);
    const b = another(a);
    const { faults, error } = await run(b, tampered);
    expect({ error, faults: faults.length, rows: b.rows.size }).toEqual({
      error: null,
      faults: 1,
      rows: a.rows.size - 1,
    });
    expectNothingForged(b, a);
  }
});

test('what is not encrypted is not taken into an encrypted library', async () => {
  const { a, remote } = await sent(true);
  const forged = aClip({ title: 'Forged' });
  const head = { device: 'aaaaaaaa', app: '1' };
  const bytes = await seal('segment', encodeSegment(head, [{ id: forged.id, state: docOf(forged) }]), {
    keys: [],
    random: randomBytes,
  });
  remote.set(`log/s-aaaaaaaa-000000-${await shortHash(bytes)}.bin`, bytes);
  const b = another(a);
  expect((await run(b, remote)).faults).toMatchObject([{ code: 'sync-foreign' }]);
  expect(b.rows).toEqual(a.rows);
});

test('a document that is none keeps the others of its file from nothing', async () => {
  const { a, remote } = await sent(false);
  const good = aClip({ title: 'Good' });
  const entries = [
    { id: 'f'.repeat(32), state: new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3]) },
    { id: good.id, state: docOf(good) },
    { id: '../../etc/passwd', state: docOf(good) },
  ];
  const payload = encodeSegment({ device: 'aaaaaaaa', app: '1' }, entries);
  const bytes = await seal('segment', payload, { keys: [], random: randomBytes });
  const path = `log/s-aaaaaaaa-000000-${await shortHash(bytes)}.bin`;
  remote.set(path, bytes);
  const b = another(a);
  expect((await run(b, remote)).faults).toMatchObject([{ path, code: 'sync-corrupt' }]);
  expect(b.rows.get(good.id)).toEqual(good);
  expect(b.rows.size).toBe(a.rows.size + 1);
  expect([...b.seen.keys()]).not.toContain(path.slice(4));
});

test('a file with documents of a kind that only a newer version knows is read, and never taken for done with', async () => {
  const { a, remote } = await sent(false);
  const good = aClip({ title: 'Good' });
  const entries = [
    { id: '@shelves', state: docOf(good) },
    { id: good.id, state: docOf(good) },
  ];
  const bytes = await seal('segment', encodeSegment({ device: 'aaaaaaaa', app: '2' }, entries), {
    keys: [],
    random: randomBytes,
  });
  const path = `log/s-aaaaaaaa-000000-${await shortHash(bytes)}.bin`;
  remote.set(path, bytes);
  const b = another(a);
  expect((await run(b, remote)).faults).toMatchObject([{ path, code: 'sync-newer' }]);
  expect(b.rows.get(good.id)).toEqual(good);
  // Else it would be deleted once its other documents are in a checkpoint.
  expect([...b.seen.keys()]).not.toContain(path.slice(4));
});

test('a payload of more documents than anybody has is none', () => {
  const [head, count] = [encodeSegment({ device: 'a', app: '1' }, []).slice(0, -1), 2_000_000];
  const payload = new Uint8Array(head.length + 3 + 2 * count);
  payload.set([...head, (count & 127) | 128, ((count >> 7) & 127) | 128, count >> 14]);
  expect(() => decodeSegment(payload)).toThrow('It is no segment');
});

test('names that are none of ours are left alone', async () => {
  const { a, remote } = await sent(true);
  for (const name of ['Thumbs.db', '._s-aaaaaaaa', 's-aaaaaaaa-000000-x (1).bin', 'S-AAAAAAAA.bin']) {
    expect(parseLogName(name)).toBeNull();
    remote.set(`log/${name}`, new Uint8Array([1]));
  }
  const b = another(a);
  expect(await run(b, remote)).toMatchObject({ error: null, faults: [] });
  expect(b.rows).toEqual(a.rows);
});

test('a payload that says it is larger than it is, is none', () => {
  const payload = encodeSegment({ device: 'a', app: '1' }, []);
  payload[payload.length - 1] = 127;
  expect(() => decodeSegment(payload)).toThrow('It is no segment');
  expect(() => decodeSegment(Uint8Array.from([...encodeSegment({ device: 'a', app: '1' }, []), 1]))).toThrow();
});
