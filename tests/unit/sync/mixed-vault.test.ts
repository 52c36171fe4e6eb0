import { describe, expect, test } from 'vitest';
import { ClipperError } from '@/src/clip/errors';
import { joinFolder } from '@/src/sync/join-folder';
import { beginVault, changePassphrase, lookAtVault, putFiles, type VaultOptions } from '@/src/sync/keys/vault';
import { randomBytes } from '@/src/sync/random';
import type { Remote } from '@/src/sync/remote';
import { sendAllAgain } from '@/src/sync/send-all-again';
import { sync } from '@/src/sync/sync';
import { clipMany } from './many-clips';
import { type MemoryDisk, memoryDisk } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const { signal } = new AbortController();
const now = () => new Date('2026-02-01T00:00:00.000Z');
const at = (remote: Remote): VaultOptions => ({ remote, signal, random: randomBytes });
const run = (disk: MemoryDisk, remote: Remote) =>
  sync({ remote, store: memorySyncStore(disk), signal, now, app: '1.0.0' });
const join = (disk: MemoryDisk, remote: Remote, passphrase: string | null) =>
  joinFolder({ ...at(remote), store: memorySyncStore(disk) }, passphrase);
const again = (disk: MemoryDisk, remote: Remote) => sendAllAgain({ store: memorySyncStore(disk), remote, signal, now });
const pathsIn = (remote: MemoryRemote, folder: string) =>
  [...remote.files.keys()].filter((path) => path.startsWith(folder));
const keyPathIn = (remote: MemoryRemote) => pathsIn(remote, 'keys/')[0] ?? '';

/** A remote that takes no files into a folder. */
function refusing(remote: Remote, folder: string): Remote {
  return {
    ...remote,
    async put(path, bytes, stop) {
      if (path.startsWith(folder)) throw new ClipperError('sync-unreachable', path);
      return remote.put(path, bytes, stop);
    },
  };
}

/** An encrypted folder that a browser has filled. */
async function filled(passphrase: string) {
  const [remote, disk] = [memoryRemote(now), memoryDisk('aaaaaaaa')];
  await join(disk, remote, passphrase);
  await clipMany(disk, [0, 1], 100);
  await run(disk, remote);
  return { remote, disk };
}

describe('a browser without a key', () => {
  test('sends nothing readable into a folder where another writes encrypted files', async () => {
    const { remote } = await filled('able acorn');
    const paths = [...remote.files.keys()];
    const plain = memoryDisk('bbbbbbbb');
    // It has begun one that is not encrypted at the very time when the other began its own.
    plain.state = { ...plain.state, vault: (await beginVault(at(memoryRemote()), null)).files };
    await clipMany(plain, [7, 8], 100);
    await run(plain, remote);
    expect((await run(plain, remote)).error?.code).toBe('sync-needs-passphrase');
    expect([...remote.files.keys()]).toEqual(paths);
  });

  test('does not take a folder with a damaged key for one that is not encrypted', async () => {
    const { remote } = await filled('able acorn');
    const path = keyPathIn(remote);
    remote.set(path, remote.files.get(path)?.bytes.slice(0, 50) ?? new Uint8Array());
    await expect(lookAtVault(at(remote))).rejects.toMatchObject({ code: 'sync-corrupt' });
  });
});

describe('a passphrase that was changed', () => {
  test('opens the vault whatever number is in the name of its key', async () => {
    const { remote } = await filled('old');
    const path = keyPathIn(remote);
    remote.set(path.replace('-01-', '-99-'), remote.files.get(path)?.bytes ?? new Uint8Array());
    await changePassphrase(at(remote), { before: 'old', after: 'new' });
    await join(memoryDisk('bbbbbbbb'), remote, 'new');
    expect((await lookAtVault(at(remote))).keyFiles).toHaveLength(1);
  });

  test('is known by whoever changed it though the server lists what was there before', async () => {
    const { remote } = await filled('old');
    const before = await remote.list('keys', signal);
    const stale: Remote = {
      ...remote,
      list: async (folder, stop) => (folder === 'keys' ? before : remote.list(folder, stop)),
    };
    const { files } = await changePassphrase(at(stale), { before: 'old', after: 'new' });
    expect(files.map(({ path }) => path)).toContain(keyPathIn(remote));
  });

  test('is not undone by another browser that sends everything again', async () => {
    const { remote } = await filled('old');
    const other = memoryDisk('bbbbbbbb');
    await join(other, remote, 'old');
    await run(other, remote);
    await changePassphrase(at(remote), { before: 'old', after: 'new' });
    await again(other, remote);
    await expect(join(memoryDisk('cccccccc'), remote, 'old')).rejects.toMatchObject({ code: 'sync-wrong-passphrase' });
  });
});

test.each<[string, (remote: MemoryRemote) => Remote]>([
  ['was emptied', (remote) => (remote.files.clear(), remote)],
  ['does not list its keys', (remote) => ({ ...remote, list: async () => [] })],
])('who opens keys again of a folder that %s does not lose those that are known', async (_case, changed) => {
  const { remote, disk } = await filled('able acorn');
  const { vault } = disk.state;
  await expect(join(disk, changed(remote), 'able acorn')).rejects.toMatchObject({ code: 'sync-wiped' });
  expect(disk.state.vault).toEqual(vault);
  await putFiles({ remote, signal }, vault);
  expect((await lookAtVault(at(remote))).kind).toBe('encrypted');
});

test('who is stopped while everything is made to be sent again is still told that the folder is empty', async () => {
  const { remote, disk } = await filled('able acorn');
  remote.files.clear();
  for (const stopped of ['forgetSeen', 'sendAllAgain'] as const) {
    const store = { ...memorySyncStore(disk), [stopped]: () => Promise.reject(new Error('stopped')) };
    await expect(sendAllAgain({ store, remote, signal, now })).rejects.toThrow('stopped');
    expect((await run(disk, remote)).error?.code).toBe('sync-wiped');
  }
  await again(disk, remote);
  expect(await run(disk, remote)).toMatchObject({ error: null, sent: disk.documents.size });
});

test.each<[string, string | null]>([
  ['joined it when it was not encrypted', null],
  ['had joined it under another key', 'old words'],
])(
  'a folder that was begun anew has, in a browser that %s, all that it has once it is opened',
  async (_case, first) => {
    const [remote, disk] = [memoryRemote(now), memoryDisk('bbbbbbbb')];
    await join(disk, remote, first);
    await clipMany(disk, [7, 9], 100);
    await run(disk, remote);
    await run(disk, remote);
    // Something of both kinds is on its way.
    for (const [i, folder] of ['log/', 'pack/'].entries()) {
      await clipMany(disk, [20 + i, 21 + i], 100);
      expect((await run(disk, refusing(remote, folder))).error?.code).toBe('sync-unreachable');
    }
    expect([disk.outbox.size, disk.queued !== null]).toEqual([1, true]);
    const { remote: anew } = await filled('able acorn');
    await run(disk, anew);
    await join(disk, anew, 'able acorn');
    expect((await run(disk, anew)).error).toBeNull();
    const third = memoryDisk('cccccccc');
    await join(third, anew, 'able acorn');
    const { error, faults } = await run(third, anew);
    expect([error, faults.map(({ code }) => code).filter((code) => code === 'sync-foreign')]).toEqual([null, []]);
    expect(third.rows.size).toBe(5);
    expect(third.blobs.size).toBe(5);
  },
);
