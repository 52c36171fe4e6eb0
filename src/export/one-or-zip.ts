import type { Clip, ClipToExport } from '../clip/clip';
import { uniqueNames } from '../markdown/file-name';
import type { FilePart, Job } from './format';
import { collectionName } from './names';
import { whetherAlone } from './whether-alone';
import { zipWriter } from './zip';

/** How a format writes a clip into a file of its own. */
export interface OneFile {
  /** Where the file is in a zip; its name is the last part. */
  readonly path: (clip: Clip, job: Job) => string;
  readonly write: (entry: ClipToExport, job: Job) => string | Promise<string>;
  /** A file that lists the others. */
  readonly index?: IndexFile;
}

export interface IndexFile {
  readonly name: string;
  /** A clip's line. Lines are kept until the end: they should be short. */
  readonly line: (clip: Clip, path: string) => string;
  readonly write: (lines: string, job: Job) => string | Promise<string>;
}

/** Writes a clip that is alone as its file, and several, or none, as a zip of theirs. */
export async function* oneOrZip(
  clips: AsyncIterable<ClipToExport>,
  job: Job,
  { path, write, index }: OneFile,
): AsyncGenerator<FilePart> {
  job.name(collectionName(job.now, '.zip'), 'application/zip');
  const unique = uniqueNames();
  const zip = zipWriter();
  const lines = gatheredLines();
  if (index) unique(index.name);
  for await (const { entry, isAlone } of whetherAlone(clips)) {
    const { clip } = entry;
    const written = await job.attempt(clip, async () => {
      const content = await write(entry, job);
      const name = isAlone ? path(clip, job) : unique(path(clip, job));
      if (index) lines.add(index.line(clip, name));
      return { content, name };
    });
    if (isAlone && written) job.name(written.name.slice(written.name.lastIndexOf('/') + 1));
    if (isAlone) return yield written?.content ?? '';
    if (written) yield* zip.add({ ...written, modifiedTime: clip.capturedTime });
  }
  const modifiedTime = job.now.toISOString();
  if (index) yield* zip.add({ name: index.name, content: await index.write(lines.all(), job), modifiedTime });
  yield* zip.end();
}

/** Lines that are put together by the thousand: one string of them weighs half of what they weigh apart. */
function gatheredLines(): { readonly add: (line: string) => void; readonly all: () => string } {
  const whole: string[] = [];
  let recent: string[] = [];
  return {
    add: (line) => {
      if (recent.push(line) < 1000) return;
      whole.push(recent.join('\n'));
      recent = [];
    },
    all: () => [...whole, ...recent].join('\n'),
  };
}
