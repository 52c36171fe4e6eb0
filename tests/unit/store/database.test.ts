import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { connect } from '@/src/store/database';
import { MIGRATIONS, type Migration } from '@/src/store/schema';
import { read, write } from '@/src/store/transact';

const ROW = { id: 'p1', url: null, title: null, startedTime: '2026-01-01T00:00:00.000Z', interrupted: false };

/** A made-up next version: it marks what it finds. */
const NEXT: Migration = async (_database, upgrade) => {
  const store = upgrade.objectStore('pending');
  for (const row of await store.getAll()) await store.put({ ...row, title: 'migrated' });
};

describe('migrations', () => {
  test.each([
    [
      1,
      {
        bodies: [],
        clips: ['bodies', 'library', 'tags', 'trash'],
        counts: [],
        pending: [],
        terms: ['terms'],
      },
    ],
    [
      2,
      {
        bodies: [],
        changes: [],
        clips: ['bodies', 'library', 'tags', 'trash'],
        counts: [],
        pending: [],
        terms: ['terms'],
      },
    ],
    [
      3,
      {
        bodies: [],
        changes: [],
        clips: ['bodies', 'library', 'tags', 'trash'],
        counts: [],
        images: [],
        mirror: [],
        pending: [],
        pictures: ['images', 'wanted'],
        terms: ['terms'],
      },
    ],
    [
      4,
      {
        account: [],
        bodies: [],
        changes: [],
        clips: ['bodies', 'library', 'tags', 'trash'],
        counts: [],
        dirty: [],
        documents: ['packs'],
        edits: [],
        faults: [],
        images: [],
        mirror: [],
        newPictures: [],
        outbox: [],
        pending: [],
        pendingBlobs: ['blob'],
        pictureBlobs: ['body'],
        pictures: ['images', 'wanted'],
        queuedPacks: [],
        seen: [],
        sentPacks: [],
        sync: [],
        terms: ['terms'],
        unplaced: [],
        wantedBlobs: ['blob', 'due'],
      },
    ],
  ])('bring a database to version %i', async (version, stores) => {
    const database = await connect(`from-before-${version}`, MIGRATIONS.slice(0, version)).open();
    expect(database.version).toBe(version);
    const names = [...database.objectStoreNames];
    const indexes = names.map((name) => [name, [...database.transaction(name).store.indexNames]]);
    expect(Object.fromEntries(indexes)).toEqual(stores);
  });

  test('are each tested by a row above', () => {
    expect(MIGRATIONS).toHaveLength(4);
  });

  test('run only those that are new, on what is there', async () => {
    const before = connect('upgraded');
    await (await before.open()).put('pending', ROW);
    before.close();
    const after = await connect('upgraded', [...MIGRATIONS, NEXT]).open();
    expect(await after.getAll('pending')).toEqual([{ ...ROW, title: 'migrated' }]);
  });

  test('that fail leave the database as it was', async () => {
    const before = connect('failing');
    await (await before.open()).put('pending', ROW);
    before.close();
    const failing: Migration = async (_database, upgrade) => {
      await upgrade.objectStore('pending').clear();
      throw new Error('half way');
    };
    await expect(connect('failing', [...MIGRATIONS, failing]).open()).rejects.toThrow();
    expect(await (await before.open()).getAll('pending')).toEqual([ROW]);
  });
});

describe('a connection', () => {
  test('lets go when a newer version wants the database, and says so afterwards', async () => {
    const old = connect('let-go');
    await old.open();
    const newer = await connect('let-go', [...MIGRATIONS, NEXT]).open();
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    await expect(old.open()).rejects.toMatchObject({ code: 'storage-newer' });
  });

  test('is told to wait no longer when another page does not let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const holder = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('held', 1);
        request.onsuccess = () => resolve(request.result);
      });
      const opening = connect('held', [...MIGRATIONS, NEXT]).open();
      const refused = expect(opening).rejects.toMatchObject({ code: 'storage-blocked' });
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
      await vi.advanceTimersByTimeAsync(5_000);
      await refused;
      holder.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('opens again after it could not', async () => {
    const connection = connect('again');
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    await expect(connection.open()).rejects.toMatchObject({ code: 'storage-failed' });
    expect((await connection.open()).version).toBe(MIGRATIONS.length);
  });
});

describe('a write', () => {
  test('that fails half way writes nothing', async () => {
    const connection = connect('half');
    const writing = write(connection, ['pending'], async (tx) => {
      await tx.objectStore('pending').put(ROW);
      throw new Error('half way');
    });
    await expect(writing).rejects.toThrow('half way');
    expect(await (await connection.open()).getAll('pending')).toEqual([]);
  });

  test.each([
    ['QuotaExceededError', 'storage-full'],
    ['UnknownError', 'storage-failed'],
  ])('that meets %s says %s, and the next one works', async (name, code) => {
    const connection = connect(`errors-${name}`);
    const writing = write(connection, ['pending'], async () => {
      throw new DOMException('no', name);
    });
    await expect(writing).rejects.toMatchObject({ code });
    await write(connection, ['pending'], async (tx) => tx.objectStore('pending').put(ROW));
    expect(await (await connection.open()).getAll('pending')).toEqual([ROW]);
  });

  test('that fails disturbs none of the reads beside it', async () => {
    const connection = connect('beside');
    await write(connection, ['pending'], async (tx) => tx.objectStore('pending').put(ROW));
    const failing = write(connection, ['pending'], async () => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    await expect(failing).rejects.toMatchObject({ code: 'storage-full' });
    const reads = Array.from({ length: 20 }, () => read(connection, (database) => database.getAll('pending')));
    expect(await Promise.all(reads)).toEqual(reads.map(() => [ROW]));
  });

  test('on a connection that is closing runs on another', async () => {
    const connection = connect('closing');
    const database = await connection.open();
    database.close();
    await write(connection, ['pending'], async (tx) => tx.objectStore('pending').put(ROW));
    expect(await read(connection, (open) => open.getAll('pending'))).toEqual([ROW]);
  });

  test('is committed as soon as all is asked for, for the page may be closed', async () => {
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    await write(connect('soon'), ['pending'], async (tx) => tx.objectStore('pending').put(ROW));
    expect(commit).toHaveBeenCalledOnce();
  });

  test('that has ended before is not made again', async () => {
    let times = 0;
    await write(connect('ended'), ['pending'], async (tx) => {
      times++;
      await tx.objectStore('pending').put(ROW);
      await tx.done;
    });
    expect(times).toBe(1);
  });

  test('that throws a bug shows the bug', async () => {
    const writing = write(connect('bug'), ['pending'], async () => {
      throw new TypeError('undefined is not a function');
    });
    await expect(writing).rejects.toThrow(TypeError);
  });
});
