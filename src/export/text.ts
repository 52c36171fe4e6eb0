import type { Clip, ClipToExport } from '../clip/clip';
import { articleBody } from './article-body';
import type { ExportFormat, Job } from './format';
import { oneText } from './one-text';
import { plainText } from './plain-text';

const DIVIDER = '='.repeat(72);

/** Plain text: the title, what is known of the clip, the article, and its address. */
export const text: ExportFormat = {
  id: 'text',
  extension: '.txt',
  mimeType: 'text/plain;charset=utf-8',
  reads: 'text',
  write: (clips, job) => oneText(clips, job, { extension: text.extension, between: `\n${DIVIDER}\n\n`, part: write }),
};

function write({ clip, body }: ClipToExport, { words }: Job): string {
  const parts = [inOneLine(clip.title), knownOf(clip, words), plainText(articleBody(body.html)), sourceOf(clip, words)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function knownOf({ byline, siteName, publishedTime, modifiedTime }: Clip, words: Job['words']): string {
  const lines = [
    byline,
    siteName,
    publishedTime && words.published(publishedTime),
    modifiedTime && words.modified(modifiedTime),
  ];
  return lines
    .flatMap((line) => line?.trim() || [])
    .map(inOneLine)
    .join('\n');
}

function sourceOf({ canonicalUrl, clippedTime }: Clip, words: Job['words']): string {
  return [canonicalUrl, words.clipped(clippedTime)].map(inOneLine).join('\n');
}

const inOneLine = (line: string) =>
  line
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
