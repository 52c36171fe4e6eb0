import { expect, test } from 'vitest';
import { JOURNAL, STATE } from '@/src/mirror/journal';
import { fc, runs } from '../../laws';
import { type MemoryFolder, memoryFolder, PowerCut } from './memory-folder';
import { aStory, documentOf, idOf, type Library, library, pathIn, run, stateOf, type Story } from './model';

/** A library, its folder, and what a person has put into that: path and text of each file. */
interface World {
  readonly from: Library;
  readonly folder: MemoryFolder;
  readonly persons: Map<string, string>;
}

type Step = (world: World) => void | Promise<void>;

const FOLDERS = ['', 'News', 'News/2026'];
const TITLES = ['One', 'ONE', 'Two', 'One (2)'];

const id = fc.nat(3).map(idOf);
/** The pictures of each text in the order in which they are kept: none of a text goes, or gives its place to another. */
const PICTURES = { a: ['p', 'q'], b: ['q', 'p'], c: [] } as const;
const story: fc.Arbitrary<Story> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    text: fc.constantFrom('a', 'b', 'c'),
    kept: fc.nat(2),
  })
  .map(({ title, text, kept }) => ({ title, text, pictures: PICTURES[text].slice(0, kept) }));

/** The file that the nth of all is, the mirror's own notes aside. */
function nthFile({ folder }: World, n: number): string | undefined {
  const paths = [...folder.files.keys()].filter((path) => path !== STATE && path !== JOURNAL);
  return paths[n % paths.length];
}

const steps: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(id, story).map(
    ([each, saved]) =>
      ({ from }) =>
        void from.stories.set(each, saved),
  ),
  id.map(
    (each) =>
      ({ from }) =>
        void from.stories.delete(each),
  ),
  fc.constantFrom(...FOLDERS).map((path) => ({ from }) => {
    from.folder = path;
  }),
  // A person writes a file of their own, where perhaps a clip will want to be.
  fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...TITLES)).map(([path, title]) => ({ folder, persons }) => {
    const wanted = pathIn(path, `${title}.md`);
    const there = folder.spelt(wanted);
    folder.files.set(there, 'mine');
    persons.set(there, 'mine');
  }),
  // A person changes a file.
  fc.nat(20).map((n) => (world) => {
    const path = nthFile(world, n);
    if (!path) return;
    const text = `${world.folder.files.get(path)} and more`;
    world.folder.files.set(path, text);
    world.persons.set(path, text);
  }),
  // A person removes a file.
  fc.nat(20).map((n) => (world) => {
    const path = nthFile(world, n);
    if (!path) return;
    world.folder.files.delete(path);
    world.persons.delete(path);
  }),
  // The mirror runs, and perhaps the power goes.
  fc.oneof(fc.nat(25), fc.constant(Infinity)).map((power) => async ({ from, folder }) => {
    folder.power = power;
    await run(from, folder).catch((error: unknown) => {
      if (!(error instanceof PowerCut)) throw error;
    });
    folder.power = Infinity;
  }),
];

/** A path without the number that tells it from another's, as systems that ignore case see it. */
const unnumbered = (path: string) => path.replace(/(?: \(\d+\))+(?=\.md$)/, '').toLowerCase();

function expectEqual({ from, folder, persons }: World): void {
  const { clips, edited } = stateOf(folder);
  expect(Object.keys(clips).toSorted()).toEqual([...from.stories.keys()].toSorted());
  const mirrored = new Set<string>([STATE]);
  const documents = new Set<string>();
  for (const [each, saved] of from.stories) {
    const [document, ...pictures] = clips[each]?.files.map(({ path }) => path) ?? [];
    if (!document) throw new Error(`Clip ${each} is not there`);
    expect(documents, 'a document of its own').not.toContain(document.toLowerCase());
    documents.add(document.toLowerCase());
    for (const path of [document, ...pictures]) mirrored.add(folder.spelt(path));
    // What a person made of it stands until the clip changes.
    if (!persons.has(folder.spelt(document))) expect(folder.files.get(document)).toBe(documentOf(each, saved));
    expect(unnumbered(document)).toBe(unnumbered(pathIn(from.folder, `${saved.title}.md`)));
    expect(pictures).toEqual(saved.pictures.map((name) => pathIn(from.folder, `images/${name}.png`)));
    for (const path of pictures) expect(folder.files.has(folder.spelt(path)), path).toBe(true);
  }
  for (const [path, text] of persons) expect(folder.files.get(path), path).toBe(text);
  const others = [...folder.files.keys()].filter((path) => !mirrored.has(path) && !persons.has(path));
  expect(others).toEqual([]);
  for (const path of edited) expect(folder.files.has(folder.spelt(path))).toBe(true);
}

test.each([
  ['', false],
  [' that ignores case', true],
])(
  'law: whatever happens, the folder%s is the library in the end, and what a person wrote stays',
  async (_, ignoresCase) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...steps), { maxLength: 25 }), async (history) => {
        const world: World = {
          from: library([[0, aStory()]]),
          folder: memoryFolder({ ignoresCase }),
          persons: new Map(),
        };
        for (const step of history) await step(world);
        await run(world.from, world.folder);
        expectEqual(world);
        world.folder.log.written.length = 0;
        world.from.read.length = 0;
        await run(world.from, world.folder);
        expect({ written: world.folder.log.written, read: world.from.read }).toEqual({ written: [], read: [] });
      }),
      { numRuns: runs(300) },
    );
  },
);
