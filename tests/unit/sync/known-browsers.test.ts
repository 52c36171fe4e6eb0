import { beforeEach, describe, expect, test } from 'vitest';
import { type AboutBrowser, LONGEST_NAME, readAbout } from '@/src/sync/files/about-browser';
import { encodeSegment } from '@/src/sync/files/segment';
import { seal } from '@/src/sync/files/envelope';
import { shortHash } from '@/src/sync/files/names';
import { randomBytes } from '@/src/sync/random';
import { sync } from '@/src/sync/sync';
import { fc } from '../../laws';
import { clipMany } from './many-clips';
import { edit, type MemoryDisk, memoryDisk } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const START_MS = Date.parse('2026-02-01T00:00:00.000Z');
const FIREFOX: AboutBrowser = { browser: 'Firefox', platform: 'Linux', name: '' };
const CHROME: AboutBrowser = { browser: 'Google Chrome', platform: 'Windows', name: 'Work laptop' };

let clock = START_MS;
let remote: MemoryRemote;
let [firefox, chrome] = [memoryDisk('ffffffff'), memoryDisk('cccccccc')];
const now = () => new Date(clock);
const run = (disk: MemoryDisk, about?: AboutBrowser) =>
  sync({
    remote,
    store: memorySyncStore(disk),
    signal: new AbortController().signal,
    now,
    app: '1.0.0',
    ...(about && { about }),
  });
const knownIn = (disk: MemoryDisk) => Object.values(disk.state.browsers ?? {});

beforeEach(() => {
  clock = START_MS;
  remote = memoryRemote(now);
  [firefox, chrome] = [memoryDisk('ffffffff'), memoryDisk('cccccccc')];
});

describe('another browser', () => {
  test('is known by what it says of itself, when it last wrote, and how much was new', async () => {
    await clipMany(firefox, [0, 3], 100);
    await run(firefox, FIREFOX);
    clock += 60_000;
    await run(chrome, CHROME);
    expect(knownIn(chrome)).toEqual([{ about: FIREFOX, seenTime: new Date(START_MS).toISOString(), changes: 3 }]);
    const [clip] = [...firefox.rows.values()];
    if (clip) edit(firefox, { ...clip, tags: ['harbour'] }, now());
    await run(firefox, FIREFOX);
    await run(chrome, CHROME);
    expect(knownIn(chrome)).toEqual([{ about: FIREFOX, seenTime: new Date(clock).toISOString(), changes: 4 }]);
  });

  test('is known though it has sent nothing of its own, and by its new name after the next run', async () => {
    await clipMany(chrome, [0, 1], 100);
    await run(chrome, CHROME);
    await run(firefox, FIREFOX);
    await run(chrome, CHROME);
    expect(knownIn(chrome)).toMatchObject([{ about: FIREFOX, changes: 0 }]);
    await run(firefox, { ...FIREFOX, name: 'At home' });
    await run(chrome, CHROME);
    expect(knownIn(chrome)).toMatchObject([{ about: { name: 'At home' } }]);
  });

  test('tells it once: a run without change asks once and sends nothing', async () => {
    await run(firefox, FIREFOX);
    const files = [...remote.files.keys()];
    expect(await run(firefox, FIREFOX)).toMatchObject({ requests: 1, sentBytes: 0 });
    expect([...remote.files.keys()]).toEqual(files);
  });

  test('is seen no later than now, whatever clock the server has', async () => {
    await run(firefox, FIREFOX);
    clock -= 3_600_000;
    await run(chrome, CHROME);
    expect(knownIn(chrome)).toMatchObject([{ seenTime: new Date(clock).toISOString() }]);
  });

  test('is not this one, whose files come back after the folder was read anew', async () => {
    await clipMany(firefox, [0, 1], 100);
    await run(firefox, FIREFOX);
    firefox.seen.clear();
    await run(firefox, FIREFOX);
    expect(knownIn(firefox)).toEqual([]);
  });
});

test('of browsers that somebody makes up no more are kept than anybody has', async () => {
  for (let i = 0; i < 60; i++) {
    const head = { device: `dddddd${String(i).padStart(2, '0')}`, app: '1', about: FIREFOX };
    const bytes = await seal('segment', encodeSegment(head, []), { keys: [], random: randomBytes });
    remote.set(`log/s-${head.device}-000000-${await shortHash(bytes)}.bin`, bytes);
  }
  await run(chrome, CHROME);
  expect(knownIn(chrome)).toHaveLength(50);
});

describe('what a browser says of itself', () => {
  test.each<[string, unknown, string]>([
    ['is nothing where it is no text', { toString: 'Firefox' }, ''],
    ['is nothing where it is not there', undefined, ''],
    ['stays as it is in every script', 'لابتوب العمل', 'لابتوب العمل'],
    ['is one line', 'Work\r\nlaptop\u2028!', 'Worklaptop!'],
    ['does not turn round what follows', '\u202eEvil\u2066', 'Evil'],
    ['is cut where it is too long, between characters', '😀'.repeat(1_000), '😀'.repeat(LONGEST_NAME)],
  ])('%s', (_, read, shown) => {
    expect(readAbout({ name: read })).toEqual({ browser: '', platform: '', name: shown });
  });

  test('is short, and has nothing in it that is not seen, whatever it was', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary', maxLength: 400 }), (thing, text) => {
        const { browser, name } = readAbout({ browser: thing, name: text });
        for (const each of [browser, name]) {
          expect(Array.from(each).length).toBeLessThanOrEqual(LONGEST_NAME);
          expect(each).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
