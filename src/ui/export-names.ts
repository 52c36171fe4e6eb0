/**
 * What the export formats are called, in the order in which they are offered.
 *
 * Apart from the formats themselves, whose code is loaded only when something is exported: the popup opens without it.
 */
export const EXPORT_NAMES = {
  'markdown-zip': 'export.formats.markdownZip',
  markdown: 'export.formats.markdown',
} as const;

export type FormatId = keyof typeof EXPORT_NAMES;
