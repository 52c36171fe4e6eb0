import { describe, expect, test } from 'vitest';
import { ClipperError } from '@/src/clip/errors';
import { seal, unseal } from '@/src/sync/files/envelope';
import { newPassphrase, PASSPHRASE_BITS } from '@/src/sync/keys/passphrase';
import { beginVault, changePassphrase, joinVault, lookAtVault, type VaultOptions } from '@/src/sync/keys/vault';
import { WORDS } from '@/src/sync/keys/words';
import { randomBytes } from '@/src/sync/random';
import type { Remote } from '@/src/sync/remote';
import { Crash } from './faulty';
import { type MemoryRemote, memoryRemote } from './memory-remote';

const { signal } = new AbortController();
const at = (remote: Remote): VaultOptions => ({ remote, signal, random: randomBytes });
const TEXT = new TextEncoder().encode('a text');

async function open(remote: MemoryRemote, passphrase: string | null) {
  return joinVault(await lookAtVault(at(remote)), passphrase);
}

async function code(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof ClipperError ? error.code : String(error);
  }
}

describe('a passphrase that we make', () => {
  test('has six words of a list, each as likely as every other: 60 bits', () => {
    expect(PASSPHRASE_BITS).toBe(60);
    expect(newPassphrase(randomBytes).split(' ')).toHaveLength(6);
    expect(newPassphrase(randomBytes)).not.toBe(newPassphrase(randomBytes));
    const firsts = new Set(
      Array.from(
        { length: 1_024 },
        (_, i) =>
          newPassphrase(() => Uint8Array.from([i, i >> 8, ...Array.from({ length: 10 }, () => 0)])).split(' ')[0],
      ),
    );
    expect(firsts.size).toBe(1_024);
  });

  test('has words that are told apart when they are written by hand', () => {
    expect(new Set(WORDS).size).toBe(1_024);
    for (const word of WORDS) expect(word).toMatch(/^[a-z]{3,8}$/);
    for (const word of WORDS) expect(WORDS.filter((other) => differInOne(word, other))).toEqual([]);
  });
});

test('a vault is opened by its passphrase, however it is typed, and by no other', async () => {
  const remote = memoryRemote();
  const begun = await beginVault(at(remote), 'able acorn  Ålesund');
  const sealed = await seal('blob', TEXT, { keys: begun.keys, random: randomBytes });
  const { keys } = await open(remote, ' able acorn Ålesund ');
  expect(await unseal('blob', sealed, keys)).toEqual(TEXT);
  expect(await code(open(remote, 'able acorn ålesund'))).toBe('sync-wrong-passphrase');
  expect(await code(open(remote, null))).toBe('sync-needs-passphrase');
  expect(keys.map(({ key }) => key.extractable)).toEqual([false]);
  await expect(crypto.subtle.exportKey('raw', keys[0]?.key as CryptoKey)).rejects.toThrow();
});

test('a vault without a passphrase is plain', async () => {
  const remote = memoryRemote();
  expect((await lookAtVault(at(remote))).kind).toBe('empty');
  expect((await beginVault(at(remote), null)).keys).toEqual([]);
  expect((await lookAtVault(at(remote))).kind).toBe('plain');
});

test('two browsers that begin a vault at once can both read all of it', async () => {
  const remote = memoryRemote();
  const both = await Promise.all([beginVault(at(remote), 'one two'), beginVault(at(remote), 'one two')]);
  const { keys } = await open(remote, 'one two');
  expect(keys).toHaveLength(2);
  for (const { keys: own } of both) {
    const sealed = await seal('blob', TEXT, { keys: own, random: randomBytes });
    expect(await unseal('blob', sealed, keys)).toEqual(TEXT);
  }
});

describe('changing the passphrase', () => {
  test('keeps the key, and leaves nothing that the old one opens', async () => {
    const remote = memoryRemote();
    const begun = await beginVault(at(remote), 'old');
    const sealed = await seal('blob', TEXT, { keys: begun.keys, random: randomBytes });
    await changePassphrase(at(remote), { before: 'old', after: 'new' });
    expect(await code(open(remote, 'old'))).toBe('sync-wrong-passphrase');
    expect(await unseal('blob', sealed, (await open(remote, 'new')).keys)).toEqual(TEXT);
    expect([...remote.files.keys()].filter((path) => /^keys\/k-[\da-f]{16}-02-/.test(path))).toHaveLength(1);
  });

  test('needs the old one', async () => {
    const remote = memoryRemote();
    await beginVault(at(remote), 'old');
    expect(await code(changePassphrase(at(remote), { before: 'other', after: 'new' }))).toBe('sync-wrong-passphrase');
    expect((await open(remote, 'old')).keys).toHaveLength(1);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'stopped before request %i leaves the vault open to one of both',
    async (steps) => {
      const remote = memoryRemote();
      const begun = await beginVault(at(remote), 'old');
      const sealed = await seal('blob', TEXT, { keys: begun.keys, random: randomBytes });
      await changePassphrase(at(stopping(remote, steps)), { before: 'old', after: 'new' }).catch(() => {});
      const opened = await open(remote, 'old').catch(() => open(remote, 'new'));
      expect(await unseal('blob', sealed, opened.keys)).toEqual(TEXT);
      const again = await changePassphrase(at(remote), { before: 'old', after: 'new' }).catch(() =>
        open(remote, 'new'),
      );
      expect(await unseal('blob', sealed, again.keys)).toEqual(TEXT);
    },
  );
});

const HOSTILE: readonly (readonly [name: string, changed: (file: Record<string, unknown>) => unknown, code: string])[] =
  [
    ['few rounds', (file) => ({ ...file, kdf: { ...(file['kdf'] as object), iterations: 1 } }), 'sync-corrupt'],
    ['endless rounds', (file) => ({ ...file, kdf: { ...(file['kdf'] as object), iterations: 1e12 } }), 'sync-corrupt'],
    ['a newer version', (file) => ({ ...file, v: 2 }), 'sync-newer'],
    ['a key of its own', (file) => ({ ...file, wrapped: '0'.repeat(120) }), 'sync-wrong-passphrase'],
  ];

test.each(HOSTILE)('a key file with %s opens nothing', async (_name, changed, expected) => {
  const remote = memoryRemote();
  await beginVault(at(remote), 'old');
  const [path = ''] = [...remote.files.keys()].filter((each) => each.startsWith('keys/'));
  const file = JSON.parse(new TextDecoder().decode(remote.files.get(path)?.bytes)) as Record<string, unknown>;
  const bytes = new TextEncoder().encode(JSON.stringify(changed(file)));
  remote.files.delete(path);
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
  remote.set(path.replace(/[\da-f]{32}/, hash), bytes);
  expect(await code(open(remote, 'old'))).toBe(expected);
});

test('a folder of a newer version, or of another program, is left alone', async () => {
  const remote = memoryRemote();
  remote.set('format.json', new TextEncoder().encode('{"format":"cuttings-sync","version":2}'));
  expect(await code(lookAtVault(at(remote)))).toBe('sync-newer');
  remote.set('format.json', new TextEncoder().encode('{"theme":"dark"}'));
  expect(await code(lookAtVault(at(remote)))).toBe('sync-foreign');
});

/** A remote with which a browser stops at a request. */
function stopping(remote: MemoryRemote, after: number): Remote {
  let left = after;
  const step = () => {
    if (left-- === 0) throw new Crash();
  };
  return {
    list: async (...args) => (step(), remote.list(...args)),
    get: async (...args) => (step(), remote.get(...args)),
    put: async (...args) => (step(), remote.put(...args)),
    delete: async (...args) => (step(), remote.delete(...args)),
  };
}

function differInOne(a: string, b: string): boolean {
  if (a.length === b.length) return Array.from(a).filter((letter, i) => letter !== b[i]).length === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length === short.length + 1 && Array.from(long).some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  );
}
