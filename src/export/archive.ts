import type { Clip, ClipToExport } from '../clip/clip';
import { fileName } from '../markdown/file-name';
import { articleBody, leadImageToShow } from './article-body';
import type { ExportFormat } from './format';
import { oneOrZip } from './one-or-zip';

/** The record of the public news archives: when it was saved, title and address, and the body on one line. */
export const archive: ExportFormat = {
  id: 'archive',
  extension: '.md',
  mimeType: 'text/markdown;charset=utf-8',
  reads: 'text',
  write: (clips, job) =>
    oneOrZip(clips, job, {
      path: (clip) => fileName(`${clip.id}_${clip.title}`, archive.extension),
      write: record,
    }),
};

/** Dates as each outlet's records have them; of all others, as ISO 8601. */
const DATE_LINES: readonly (readonly [site: RegExp, line: (time: Date) => string])[] = [[/(?:^|\.)rfi\.fr$/, inParis]];

const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});

function record({ clip, body }: ClipToExport): string {
  const savedMs = Date.parse(clip.clippedTime);
  const page = articleBody(body.html);
  const lead = leadImageToShow(clip, page);
  if (lead) page.prepend(Object.assign(page.ownerDocument.createElement('img'), { src: lead.src }));
  for (const text of textsIn(page)) if (!text.parentElement?.closest('pre')) text.data = inOneLine(text.data);
  const html = page.innerHTML.replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');
  const url = clip.canonicalUrl.replace(/\s/g, encodeURIComponent);
  return [
    `<!--${Number.isNaN(savedMs) ? 0 : savedMs}-->`,
    `[${inOneLine(clip.title).trim()}](${url})`,
    '------',
    '',
    `${dateLine(clip)}${html}`,
    '',
  ].join('\n');
}

function dateLine({ publishedTime, canonicalUrl }: Clip): string {
  if (publishedTime === null || Number.isNaN(Date.parse(publishedTime))) return '';
  const host = URL.canParse(canonicalUrl) ? new URL(canonicalUrl).hostname : '';
  const [, line] = (publishedTime.length > 10 && DATE_LINES.find(([site]) => site.test(host))) || [];
  return `<div>${line?.(new Date(publishedTime)) ?? publishedTime}</div>`;
}

function inParis(time: Date): string {
  return PARIS.format(time).replace(', ', ' - ');
}

function textsIn(root: Element): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

const inOneLine = (text: string) => text.replace(/[\n\f\r\u0085\u2028\u2029]+/g, ' ');
