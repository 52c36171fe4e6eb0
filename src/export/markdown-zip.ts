import type { ClipToExport } from '../clip/clip';
import { clipPath, uniqueNames } from '../markdown/file-name';
import type { ExportFormat, Job } from './format';
import { illustratedDocument } from './illustrated-document';
import { collectionName } from './names';
import { zipWriter } from './zip';

/** A zip file with one Markdown file for each clip, in the folders of the template, and the pictures beside them. */
export const markdownZip: ExportFormat = {
  id: 'markdown-zip',
  extension: '.zip',
  mimeType: 'application/zip',
  reads: 'images',
  write,
};

async function* write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncIterable<Uint8Array<ArrayBuffer>> {
  job.name(collectionName(job.now, markdownZip.extension));
  const unique = uniqueNames();
  const zip = zipWriter();
  const packed = new Set<string>();
  for await (const entry of clips) {
    const { clip } = entry;
    const modifiedTime = clip.capturedTime;
    const written = await job.attempt(clip, async () => {
      const document = await illustratedDocument(entry, job.template);
      return { ...document, name: unique(clipPath(clip, job.template)) };
    });
    if (written === null) continue;
    const { content, pictures, name } = written;
    yield* zip.add({ name, content, modifiedTime });
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [path, { bytes }] of pictures) {
      if (packed.has(folder + path)) continue;
      packed.add(folder + path);
      yield* zip.add({ name: folder + path, content: bytes, modifiedTime, isStored: true });
    }
  }
  yield* zip.end();
}
