import { archive } from './archive';
import { backup } from './backup';
import { bibtex } from './citation/bibtex';
import { cslJson } from './citation/csl-json';
import { ris } from './citation/ris';
import { csv } from './csv';
import { epub } from './epub/epub';
import type { ExportFormat } from './format';
import { html } from './html/html';
import { markdown } from './markdown';
import { markdownZip } from './markdown-zip';
import { text } from './text';

/** Every format that clips can be exported to, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  markdownZip,
  markdown,
  text,
  html,
  epub,
  cslJson,
  bibtex,
  ris,
  backup,
  archive,
  csv,
];

/**
 * The format with that id.
 *
 * @throws RangeError if there is none.
 */
export function exportFormat(id: string): ExportFormat {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (!format) throw new RangeError(`No export format ${id}`);
  return format;
}
