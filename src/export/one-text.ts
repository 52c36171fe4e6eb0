import type { ClipToExport } from '../clip/clip';
import { clipFileName } from '../markdown/file-name';
import type { Job } from './format';
import { collectionName } from './names';
import { whetherAlone } from './whether-alone';

/** How a format writes clips into one text. */
export interface OneText {
  /** Of the file, with its dot. */
  readonly extension: string;
  /** What stands before the first clip, between two, and after the last. */
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
  /** What a clip is in the text. */
  readonly part: (entry: ClipToExport, job: Job) => string;
  /** What a clip is when it is the only one; `part` by default. */
  readonly alone?: OneText['part'];
}

/** Writes clips as one text: the file is named after the clip that is alone in it, else after the day. */
export async function* oneText(
  clips: AsyncIterable<ClipToExport>,
  job: Job,
  { extension, before = '', between = '', after = '', part, alone = part }: OneText,
): AsyncGenerator<string> {
  job.name(collectionName(job.now, extension));
  yield before;
  let written = 0;
  for await (const { entry, isAlone } of whetherAlone(clips)) {
    const { clip } = entry;
    const text = await job.attempt(clip, () => {
      if (isAlone) job.name(clipFileName(clip, extension, job.template));
      return (isAlone ? alone : part)(entry, job);
    });
    if (text === null) continue;
    if (written > 0) yield between;
    yield text;
    written += 1;
  }
  yield after;
}
