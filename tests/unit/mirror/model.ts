import type { ClipToExport } from '@/src/clip/clip';
import type { MirrorState, MirrorSummary } from '@/src/clip/mirror';
import { parseMirrorState } from '@/src/clip/schema/mirror';
import type { ClipFiles } from '@/src/mirror/clip-files';
import { STATE } from '@/src/mirror/journal';
import { mirror, type MirrorOptions } from '@/src/mirror/mirror';
import { STANDARD } from '@/src/template/presets';
import { aClip } from '../markdown/a-clip';
import type { MemoryFolder } from './memory-folder';

/** A clip of the library that is mirrored. */
export interface Story {
  readonly title: string;
  readonly text: string;
  readonly pictures: readonly string[];
}

export const aStory = (fields: Partial<Story> = {}): Story => ({ title: 'One', text: 'text', pictures: [], ...fields });

/** The id of the nth clip. */
export const idOf = (n: number) => n.toString(16).padStart(32, '0');

/** A library in memory whose clips are documents of one line, that counts the texts it is asked for. */
export interface Library {
  readonly stories: Map<string, Story>;
  /** The template's. */
  folder: string;
  /** The ids of clips whose text was read, in order. */
  readonly read: string[];
}

export const library = (stories: Iterable<readonly [number, Story]> = []): Library => ({
  stories: new Map([...stories].map(([n, story]) => [idOf(n), story])),
  folder: '',
  read: [],
});

/** Brings a folder up to date with a library. */
export function run(from: Library, folder: MemoryFolder, options: Partial<MirrorOptions> = {}): Promise<MirrorSummary> {
  return mirror(sourceOf(from), folder, {
    template: { ...STANDARD, folder: from.folder },
    render: async (entry) => filesOf(from, entry),
    now: new Date('2026-05-06T07:08:09Z'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...options,
  });
}

/** What the folder says that the mirror wrote. */
export function stateOf(folder: MemoryFolder): MirrorState {
  return parseMirrorState(folder.files.get(STATE) ?? '') ?? { version: 1, clips: {}, edited: [] };
}

/** The line that a clip's document has. */
export const documentOf = (id: string, { title, text }: Story) => `${Number.parseInt(id, 16)} ${title}: ${text}`;

/** The path of a document or of a picture in the folder of the template. */
export const pathIn = (folder: string, name: string) => (folder ? `${folder}/${name}` : name);

function sourceOf({ stories, read }: Library) {
  return {
    async *list() {
      for (const [id, story] of stories) {
        yield { clip: clipOf(id, story), pictures: story.pictures.length };
      }
    },
    async *read(ids: readonly string[]): AsyncGenerator<ClipToExport> {
      for (const id of ids) {
        const story = stories.get(id);
        if (!story) continue;
        read.push(id);
        yield { clip: clipOf(id, story), body: { hash: '', html: '', text: '' }, images: [], bodies: [] };
      }
    },
  };
}

const clipOf = (id: string, { title, text }: Story) => aClip({ id, title, tags: [text] });

function filesOf({ stories, folder }: Library, { clip }: ClipToExport): ClipFiles {
  const story = stories.get(clip.id);
  if (!story || story.text === 'broken') throw new Error('unreadable');
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    wanted: pathIn(folder, `${story.title}.md`),
    document: bytes(documentOf(clip.id, story)),
    pictures: story.pictures.map((name) => ({ path: pathIn(folder, `images/${name}.png`), bytes: bytes(name) })),
  };
}
