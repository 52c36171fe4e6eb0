import type { Clip } from '../clip/clip';
import type { ExportFormat } from './format';
import { oneText } from './one-text';

/** The columns, with what a clip has in each. */
const COLUMNS: Readonly<Record<string, (clip: Clip) => string | number | null>> = {
  title: ({ title }) => title,
  byline: ({ byline }) => byline,
  site: ({ siteName }) => siteName,
  published: ({ publishedTime }) => publishedTime,
  clipped: ({ clippedTime }) => clippedTime,
  url: ({ url }) => url,
  canonical_url: ({ canonicalUrl }) => canonicalUrl,
  language: ({ lang }) => lang,
  words: ({ wordCount }) => wordCount,
  tags: ({ tags }) => tags.join('; '),
  section: ({ section }) => section,
  excerpt: ({ excerpt }) => excerpt,
};

/**
 * What a spreadsheet takes for the start of a formula, after blanks and quotes and in full width too, or as a cell
 * that is none.
 */
const FORMULA = /^[\s"'\0]*[=+\-@|%\\＝＋－＠]|^(?:[\t\r\n]|DDE\s*\()/iu;

/** An index of the clips, without their texts: a table of RFC 4180, in UTF-8 with the mark by which Excel knows it. */
export const csv: ExportFormat = {
  id: 'csv',
  extension: '.csv',
  mimeType: 'text/csv;charset=utf-8',
  reads: 'metadata',
  write: (clips, job) =>
    oneText(clips, job, {
      extension: csv.extension,
      before: `\ufeff${row(Object.keys(COLUMNS))}`,
      part: ({ clip }) => row(Object.values(COLUMNS).map((column) => cell(column(clip)))),
    }),
};

function row(cells: readonly string[]): string {
  return `${cells.join()}\r\n`;
}

/** Text in quotes. One that would be calculated gets an apostrophe, by which spreadsheets know text. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  // Some readers end a text at the character NUL.
  const text = (value ?? '').toWellFormed().replaceAll('\0', '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe && `"${safe.replaceAll('"', '""')}"`;
}
