import type { ClipToExport } from '../clip/clip';
import { toMarkdownDocument } from '../markdown/document';
import { clipFileName, uniqueNames } from '../markdown/file-name';
import type { ExportFormat, Job } from './format';
import { collectionName } from './names';
import { zipWriter } from './zip';

/** A zip file with one Markdown file for each clip. */
export const markdownZip: ExportFormat = {
  id: 'markdown-zip',
  extension: '.zip',
  mimeType: 'application/zip',
  reads: 'text',
  write,
};

async function* write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncIterable<Uint8Array<ArrayBuffer>> {
  job.name(collectionName(job.now, markdownZip.extension));
  const unique = uniqueNames();
  const zip = zipWriter();
  for await (const { clip, body } of clips) {
    const written = job.attempt(clip, () => toMarkdownDocument(clip, body.html));
    if (written === null) continue;
    yield* zip.add({ name: unique(clipFileName(clip)), content: written, modifiedTime: clip.capturedTime });
  }
  yield* zip.end();
}
