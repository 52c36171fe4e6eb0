/** What a format is called, and what is offered with it. */
export interface FormatChoice {
  readonly name: `export.formats.${string}`;
  readonly group: keyof typeof EXPORT_GROUPS;
  /** Whether it is written by the template in use. */
  readonly byTemplate?: true;
  /** Whether it is one text, which can be copied. */
  readonly isText?: true;
  /** Whether several clips may also be saved as a file each. */
  readonly each?: true;
}

/** What groups of formats are called, in the order in which they are offered. */
export const EXPORT_GROUPS = {
  text: 'export.groups.text',
  pages: 'export.groups.pages',
  citations: 'export.groups.citations',
  library: 'export.groups.library',
} as const;

/**
 * The export formats, in the order in which they are offered.
 *
 * Apart from the formats themselves, whose code is loaded only when something is exported: the popup opens without it.
 */
export const EXPORT_NAMES = {
  'markdown-zip': { name: 'export.formats.markdownZip', group: 'text', byTemplate: true },
  markdown: { name: 'export.formats.markdown', group: 'text', byTemplate: true, isText: true, each: true },
  text: { name: 'export.formats.text', group: 'text', isText: true, each: true },
  html: { name: 'export.formats.html', group: 'pages' },
  epub: { name: 'export.formats.epub', group: 'pages', each: true },
  'csl-json': { name: 'export.formats.cslJson', group: 'citations', isText: true },
  bibtex: { name: 'export.formats.bibtex', group: 'citations', isText: true },
  ris: { name: 'export.formats.ris', group: 'citations', isText: true },
  json: { name: 'export.formats.json', group: 'library' },
  archive: { name: 'export.formats.archive', group: 'library' },
  csv: { name: 'export.formats.csv', group: 'library', isText: true },
} as const satisfies Readonly<Record<string, FormatChoice>>;

export type FormatId = keyof typeof EXPORT_NAMES;
