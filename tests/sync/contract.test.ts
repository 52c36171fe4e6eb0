import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_STEPS, checkRemote } from '@/src/sync/check-remote';
import type { Remote } from '@/src/sync/remote';
import { type ChaosProxy, chaosProxy } from './chaos-proxy.ts';
import { cutUpload } from './cut-upload.ts';
import { openRemote } from './open-remote.ts';
import type { StartedServer } from './servers/real-server.ts';
import { SERVERS } from './servers/servers.ts';

const FOREVER = new AbortController().signal;

describe.each(SERVERS)('$name', (kind) => {
  let server: StartedServer;
  let proxy: ChaosProxy;
  let remote: Remote;

  beforeAll(async () => {
    server = await kind.start();
    proxy = await chaosProxy(server.port);
    remote = openRemote(kind, server.settingsAt(server.port));
  });

  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  const names = async (folder: string) => (await remote.list(folder, FOREVER)).map(({ name }) => name).toSorted();

  test('lists nothing in a folder that is not there', async () => {
    expect(await remote.list('log', FOREVER)).toEqual([]);
  });

  test.each(['log/nothing.bin', 'no/such/folder/nothing.bin'])('has no %s', async (path) => {
    expect(await remote.get(path, FOREVER)).toBeNull();
  });

  test.each([
    ['nothing', 0],
    ['a byte', 1],
    ['a segment', 2_000],
    ['a pack', 4_200_000],
    ['10 MB', 10_000_000],
  ])('keeps %s as it is, in folders that it makes', async (_what, size) => {
    const bytes = new Uint8Array(randomBytes(size));
    const path = `pack/size-${size}/p-1.bin`;
    await remote.put(path, bytes, FOREVER);
    expect(digest(await remote.get(path, FOREVER))).toBe(digest(bytes));
    const [file] = await remote.list(`pack/size-${size}`, FOREVER);
    expect(file).toMatchObject({ name: 'p-1.bin', sizeBytes: size });
  });

  test('lists a file as soon as it is stored, with the time by its clock, and no folders', async () => {
    await remote.put('keys/k-1.json', bytesOf('key'), FOREVER);
    await remote.put('keys/deeper/k-2.json', bytesOf('deeper'), FOREVER);
    const files = await remote.list('keys', FOREVER);
    expect(files).toEqual([{ name: 'k-1.json', sizeBytes: 3, modifiedTime: expect.stringMatching(/^20\d\d-.*Z$/) }]);
    expect(Math.abs(Date.parse(files[0]?.modifiedTime ?? '') - Date.now())).toBeLessThan(60_000);
  });

  test('lists the folder itself', async () => {
    await remote.put('README.txt', bytesOf('about'), FOREVER);
    expect(await names('')).toEqual(['README.txt']);
  });

  test('lists 130 files', async () => {
    const paths = Array.from({ length: 130 }, (_, index) => `s-${String(index).padStart(6, '0')}.bin`);
    // One after the other, as the engine does: some servers lock a folder while something is put into it.
    for (const path of paths) await remote.put(`many/${path}`, bytesOf(path), FOREVER);
    expect(await names('many')).toEqual(paths);
  });

  test.each([
    'a b.bin',
    '100 %.bin',
    '%41+&=.bin',
    'ä’“中文“.bin',
    'q?h#s.bin',
    "x'(1)!*.bin",
    '[a]{b}.bin',
    'a;b:@,$.bin',
  ])('gives the name %s back', async (name) => {
    const folder = `names-${digest(bytesOf(name)).slice(0, 8)}`;
    await remote.put(`${folder}/${name}`, bytesOf(name), FOREVER);
    expect(await names(folder)).toEqual([name]);
    expect(await remote.get(`${folder}/${name}`, FOREVER)).toEqual(bytesOf(name));
    await remote.delete(`${folder}/${name}`, FOREVER);
    expect(await names(folder)).toEqual([]);
  });

  test('stores the same once more', async () => {
    await remote.put('log/again.bin', bytesOf('same'), FOREVER);
    await remote.put('log/again.bin', bytesOf('same'), FOREVER);
    expect(await remote.get('log/again.bin', FOREVER)).toEqual(bytesOf('same'));
  });

  test.each([
    ['the middle', { start: 2, end: 5 }, '234'],
    ['the beginning', { start: 0, end: 1 }, '0'],
    ['the end and what would follow', { start: 8, end: 20 }, '89'],
    ['what lies behind the end', { start: 50, end: 60 }, ''],
  ])('gives %s of a file', async (_what, range, expected) => {
    await remote.put('log/range.bin', bytesOf('0123456789'), FOREVER);
    expect(await remote.get('log/range.bin', FOREVER, range)).toEqual(bytesOf(expected));
  });

  test('deletes a file, and one that is not there', async () => {
    await remote.put('gone/a.bin', bytesOf('a'), FOREVER);
    await remote.delete('gone/a.bin', FOREVER);
    await remote.delete('gone/a.bin', FOREVER);
    await remote.delete('no/such/folder/a.bin', FOREVER);
    expect(await names('gone')).toEqual([]);
    expect(await remote.get('gone/a.bin', FOREVER)).toBeNull();
  });

  test('is whole again after an upload that was cut', async () => {
    const bytes = new Uint8Array(randomBytes(300_000));
    await remote.put('log/other.bin', bytes, FOREVER);
    await cutUpload(server.port, (collaborators) =>
      openRemote(kind, server.settingsAt(server.port), collaborators).put('log/cut.bin', bytes, FOREVER),
    );
    const left = await remote.get('log/cut.bin', FOREVER);
    expect(left?.length ?? 0).toBeLessThan(bytes.length);
    // Some servers hold the file for a moment, and may even finish with the cut one later.
    const storeAgain = async () => {
      await remote.put('log/cut.bin', bytes, FOREVER);
      return digest(await remote.get('log/cut.bin', FOREVER));
    };
    await expect.poll(() => storeAgain().catch(String), { timeout: 10_000 }).toBe(digest(bytes));
  });

  test('asks once with a wrong password, and no more', async () => {
    const refused = openRemote(kind, server.refusedAt(proxy.port));
    const before = proxy.passed.length;
    const verbs = [
      () => refused.list('log', FOREVER),
      () => refused.put('log/a.bin', bytesOf('a'), FOREVER),
      () => refused.get('log/a.bin', FOREVER),
      () => refused.delete('log/a.bin', FOREVER),
    ];
    for (const verb of verbs)
      await expect(verb()).rejects.toMatchObject({ code: 'sync-auth', details: { host: '127.0.0.1' } });
    expect(proxy.passed.length - before).toBe(1);
  });

  test('passes the check, and is as it was', async () => {
    const before = await names('log');
    const options = { random: (length: number) => new Uint8Array(randomBytes(length)), signal: FOREVER };
    const checked = openRemote(kind, server.settingsAt(server.port));
    const checking = checkRemote({ ...options, remote: checked, isPermitted: async () => true });
    const steps = await Array.fromAsync(checking);
    expect(steps).toEqual(CHECK_STEPS.map((step) => ({ step, error: null })));
    expect(await names('log')).toEqual(before);
  });

  test('stops when it is told to', async () => {
    const reason = new Error('stopped');
    await expect(remote.list('log', AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  test('tells the room that is left, or nothing', async () => {
    const quota = await openRemote(kind, server.settingsAt(server.port)).quota(FOREVER);
    if (quota) expect(quota.usedBytes ?? quota.availableBytes).toBeGreaterThanOrEqual(0);
    else expect(quota).toBeNull();
  });
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function digest(bytes: Uint8Array | null): string {
  return bytes ? createHash('sha256').update(bytes).digest('hex') : 'nothing';
}
