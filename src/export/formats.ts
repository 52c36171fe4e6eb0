import type { ExportFormat } from './format';
import { markdown } from './markdown';
import { markdownZip } from './markdown-zip';

/** Every format that clips can be exported to, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [markdownZip, markdown];

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
