import { attribute, childrenOf, find, textOf, type TreeElement } from '../tree';

/** A table row, and whether its cells are the names of columns. */
export interface Row {
  readonly cells: readonly TreeElement[];
  readonly isHead: boolean;
}

const IN_CELLS = new Set([
  'blockquote',
  'details',
  'dl',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'ol',
  'pre',
  'table',
  'ul',
]);

/** The rows in the order in which they are shown: the foot comes last wherever it is written. */
export function rowsOf(table: TreeElement): readonly Row[] {
  const sections = [[table], ...['thead', 'tbody', 'tfoot'].map((tag) => childrenOf(table, tag))].flat();
  return sections.flatMap((section) =>
    childrenOf(section, 'tr')
      .map((row) => childrenOf(row, 'td', 'th'))
      .filter((cells) => cells.length > 0)
      .map((cells) => ({ cells, isHead: section.tag === 'thead' || cells.every(({ tag }) => tag === 'th') })),
  );
}

/** The number of columns. */
export const widthOf = (rows: readonly Row[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** Whether the table only arranges the page: one column without a name for it. */
export function isLayout(rows: readonly Row[]): boolean {
  const named =
    rows.length > 1 && rows.some(({ cells }) => cells.some((cell) => cell.tag === 'th' && textOf(cell).trim()));
  return widthOf(rows) <= 1 && !named;
}

/** Whether a cell spans others or holds blocks: Markdown's tables know neither. */
export function needsHtml(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => spans(cell) || find(cell, ({ tag }) => IN_CELLS.has(tag))));
}

const spans = (cell: TreeElement) => ['colspan', 'rowspan'].some((name) => Number(attribute(cell, name) ?? 1) > 1);
