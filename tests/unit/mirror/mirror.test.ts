import { describe, expect, test } from 'vitest';
import { ClipperError } from '@/src/clip/errors';
import { STATE } from '@/src/mirror/journal';
import { memoryFolder, type MemoryFolder } from './memory-folder';
import { aStory, documentOf, idOf, type Library, library, run, stateOf } from './model';

/** The files of a folder, its notes aside. */
const filesOf = ({ files }: MemoryFolder) =>
  Object.fromEntries([...files].filter(([path]) => path !== STATE).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** A folder that is as a library of two clips. */
async function mirrored(): Promise<readonly [Library, MemoryFolder]> {
  const from = library([
    [1, aStory({ title: 'One' })],
    [2, aStory({ title: 'Two' })],
  ]);
  const folder = memoryFolder();
  await run(from, folder);
  folder.log.written.length = 0;
  from.read.length = 0;
  return [from, folder];
}

describe('the folder', () => {
  test.each<readonly [string, (from: Library, folder: MemoryFolder) => unknown, Record<string, string>]>([
    ['has each clip as a document', () => undefined, { 'One.md': '1 One: text', 'Two.md': '2 Two: text' }],
    [
      'gets a clip that is new',
      ({ stories }) => stories.set(idOf(3), aStory({ title: 'Three' })),
      { 'One.md': '1 One: text', 'Three.md': '3 Three: text', 'Two.md': '2 Two: text' },
    ],
    [
      'tells clips of the same name apart',
      ({ stories }) => stories.set(idOf(3), aStory({ title: 'one' })),
      { 'One.md': '1 One: text', 'Two.md': '2 Two: text', 'one (2).md': '3 one: text' },
    ],
    [
      'has the new text of a clip that changed',
      ({ stories }) => stories.set(idOf(1), aStory({ text: 'news' })),
      { 'One.md': '1 One: news', 'Two.md': '2 Two: text' },
    ],
    [
      'has a clip under its new title alone',
      ({ stories }) => stories.set(idOf(1), aStory({ title: 'Uno' })),
      { 'Two.md': '2 Two: text', 'Uno.md': '1 Uno: text' },
    ],
    ['loses a clip that is deleted', ({ stories }) => stories.delete(idOf(1)), { 'Two.md': '2 Two: text' }],
    [
      'has what a person removed again',
      (_, { files }) => files.delete('One.md'),
      { 'One.md': '1 One: text', 'Two.md': '2 Two: text' },
    ],
    [
      'keeps what a person changed beside the new text',
      ({ stories }, { files }) => {
        files.set('One.md', 'mine');
        stories.set(idOf(1), aStory({ text: 'news' }));
      },
      { 'One (2).md': '1 One: news', 'One.md': 'mine', 'Two.md': '2 Two: text' },
    ],
    [
      'keeps what a person changed of a clip that is deleted',
      ({ stories }, { files }) => {
        files.set('One.md', 'mine');
        stories.delete(idOf(1));
      },
      { 'One.md': 'mine', 'Two.md': '2 Two: text' },
    ],
    [
      'keeps what a person wrote where a clip would be',
      ({ stories }, { files }) => {
        files.set('Three.md', 'mine');
        stories.set(idOf(3), aStory({ title: 'Three' }));
      },
      { 'One.md': '1 One: text', 'Three (2).md': '3 Three: text', 'Three.md': 'mine', 'Two.md': '2 Two: text' },
    ],
    [
      'follows the template to other folders',
      (from) => {
        from.folder = 'News';
      },
      { 'News/One.md': '1 One: text', 'News/Two.md': '2 Two: text' },
    ],
    [
      'has a picture of two clips once, until the last of them goes',
      async (from, folder) => {
        from.stories.set(idOf(1), aStory({ pictures: ['p', 'q'] }));
        from.stories.set(idOf(2), aStory({ title: 'Two', pictures: ['p'] }));
        await run(from, folder);
        from.stories.delete(idOf(1));
      },
      { 'Two.md': '2 Two: text', 'images/p.png': 'p' },
    ],
    [
      'is known again when its notes are lost',
      (_, { files }) => files.delete(STATE),
      { 'One.md': '1 One: text', 'Two.md': '2 Two: text' },
    ],
  ])('%s', async (_, change, expected) => {
    const [from, folder] = await mirrored();
    await change(from, folder);
    await run(from, folder);
    expect(filesOf(folder)).toEqual(expected);
  });

  test.each([
    ['of another version', JSON.stringify({ version: 2, clips: {}, edited: [] })],
    ['that are no JSON', '{'],
    ['that lead out of it', stateWith('../secret.md')],
    ['that lead to the top of the disk', stateWith('/secret.md')],
    ['of Windows that lead out of it', stateWith('..\\secret.md')],
  ])('takes no notes %s', async (_, text) => {
    const folder = memoryFolder();
    folder.files.set(STATE, text);
    await run(library([[1, aStory()]]), folder);
    expect(folder.log.read.filter((path) => path.includes('secret'))).toEqual([]);
    expect(Object.keys(stateOf(folder).clips)).toEqual([idOf(1)]);
  });
});

function stateWith(path: string): string {
  const clip = { stamp: '', wanted: 'secret.md', files: [{ path, hash: '0'.repeat(64) }] };
  return JSON.stringify({ version: 1, clips: { [idOf(9)]: clip }, edited: [] });
}

describe('a run', () => {
  test('among 10,000 clips reads and writes the one that changed, and opens no other file', async () => {
    const from = library(Array.from({ length: 10_000 }, (_, n) => [n, aStory({ title: `Story ${n}` })] as const));
    const folder = memoryFolder();
    await run(from, folder);
    from.stories.set(idOf(77), aStory({ title: 'Story 77', text: 'news' }));
    Object.assign(folder.log, { written: [], read: [] });
    from.read.length = 0;
    await run(from, folder);
    expect(from.read).toEqual([idOf(77)]);
    expect(folder.log.written.filter((path) => path.endsWith('.md'))).toEqual(['Story 77.md']);
    expect(folder.log.read.filter((path) => path.endsWith('.md'))).toEqual(['Story 77.md']);
  }, 60_000);

  test('after which nothing changed writes nothing at all', async () => {
    const [from, folder] = await mirrored();
    await run(from, folder);
    expect([from.read, folder.log.written]).toEqual([[], []]);
  });

  test('writes no file whose text is the same', async () => {
    const [from, folder] = await mirrored();
    from.folder = 'News';
    await run(from, folder, {
      render: async () => ({ wanted: 'One.md', document: bytes('1 One: text'), pictures: [] }),
    });
    expect(folder.log.written.filter((path) => path === 'One.md')).toEqual([]);
  });

  test('says how many clips there are, and how many files a person changed, until they remove them', async () => {
    const [from, folder] = await mirrored();
    folder.files.set('One.md', 'mine');
    from.stories.set(idOf(1), aStory({ text: 'news' }));
    const time = '2026-05-06T07:08:09.000Z';
    expect(await run(from, folder)).toEqual({ time, clips: 2, edited: 1, failed: [] });
    expect(await run(from, folder)).toMatchObject({ edited: 1 });
    folder.files.delete('One.md');
    expect(await run(from, folder)).toMatchObject({ edited: 0 });
  });

  test('names a clip that cannot be written, keeps what there was of it, and tries again', async () => {
    const [from, folder] = await mirrored();
    from.stories.set(idOf(1), aStory({ text: 'broken' }));
    from.stories.set(idOf(3), aStory({ title: 'Three' }));
    expect(await run(from, folder)).toMatchObject({ failed: ['One'] });
    expect(filesOf(folder)).toMatchObject({ 'One.md': '1 One: text', 'Three.md': '3 Three: text' });
    from.stories.set(idOf(1), aStory({ text: 'mended' }));
    expect(await run(from, folder)).toMatchObject({ failed: [] });
    expect(filesOf(folder)).toMatchObject({ 'One.md': '1 One: mended' });
  });

  test('names a clip whose file the system refuses, and knows what there is of it', async () => {
    const [from, folder] = await mirrored();
    from.stories.set(idOf(1), aStory({ title: 'Uno', pictures: ['p'] }));
    const { write } = folder;
    const refuses = (path: string) => path === 'Uno.md';
    folder.write = async (path, written) =>
      refuses(path) ? Promise.reject(new TypeError('name')) : write(path, written);
    expect(await run(from, folder)).toMatchObject({ failed: ['Uno'] });
    expect(filesOf(folder)).toEqual({ 'One.md': '1 One: text', 'Two.md': '2 Two: text', 'images/p.png': 'p' });
    folder.write = write;
    await run(from, folder);
    expect(filesOf(folder)).toEqual({ 'Two.md': '2 Two: text', 'Uno.md': '1 Uno: text', 'images/p.png': 'p' });
  });

  test('ends when the folder is no longer to be written in', async () => {
    const [from, folder] = await mirrored();
    from.stories.set(idOf(1), aStory({ text: 'news' }));
    folder.write = async () => Promise.reject(new ClipperError('mirror-denied', 'no'));
    await expect(run(from, folder)).rejects.toMatchObject({ code: 'mirror-denied' });
  });

  test('that is stopped goes on from there the next time', async () => {
    const from = library(Array.from({ length: 100 }, (_, n) => [n, aStory({ title: `Story ${n}` })] as const));
    const folder = memoryFolder();
    const stopped = new AbortController();
    const onProgress = (done: number) => done === 60 && stopped.abort(new Error('enough'));
    await expect(run(from, folder, { signal: stopped.signal, onProgress })).rejects.toThrow('enough');
    from.read.length = 0;
    await run(from, folder);
    expect(from.read).toHaveLength(50);
    expect(Object.keys(filesOf(folder))).toHaveLength(100);
  });

  test('tells how far it is', async () => {
    const [from, folder] = await mirrored();
    from.stories.delete(idOf(1));
    from.stories.set(idOf(3), aStory({ title: 'Three' }));
    const told: (readonly number[])[] = [];
    await run(from, folder, { onProgress: (...progress) => told.push(progress) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(filesOf(folder)['Three.md']).toBe(documentOf(idOf(3), aStory({ title: 'Three' })));
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);
