import type { ClipToExport } from '../clip/clip';
import { toMarkdownDocument, toMarkdownSection } from '../markdown/document';
import { clipFileName } from '../markdown/file-name';
import type { ExportFormat, Job } from './format';
import { collectionName } from './names';

/** One Markdown file: of one clip with its front matter, of several with a section for each. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: '.md',
  mimeType: 'text/markdown;charset=utf-8',
  reads: 'text',
  write,
};

async function* write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncIterable<string> {
  let alone: ClipToExport | null = null;
  let sections = 0;
  for await (const entry of clips) {
    const isFirst: boolean = !alone && sections === 0;
    // Whether the first clip is alone is known when a second one comes.
    for (const each of isFirst ? [] : [alone, entry]) if (each) yield section(each, (sections += 1), job);
    alone = isFirst ? entry : null;
  }
  job.name(alone ? clipFileName(alone.clip, markdown.extension) : collectionName(job.now, markdown.extension));
  if (alone) yield document(alone, job);
}

function document({ clip, body }: ClipToExport, job: Job): string {
  return job.attempt(clip, () => toMarkdownDocument(clip, body.html)) ?? '';
}

function section({ clip, body }: ClipToExport, number: number, job: Job): string {
  const written = job.attempt(clip, () => toMarkdownSection(clip, body.html, { notePrefix: `${number}-` }));
  if (written === null) return '';
  return number > 1 ? `\n---\n\n${written}` : written;
}
