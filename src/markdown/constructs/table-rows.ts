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

/** The rows in the order in which they are shown, wherever they are written. */
export function rowsOf(table: TreeElement): readonly Row[] {
  return [table, ...sectionsOf(table)].flatMap((section) =>
    childrenOf(section, 'tr')
      .map((row) => childrenOf(row, 'td', 'th'))
      .filter((cells) => cells.length > 0)
      .map((cells) => ({ cells, isHead: section.tag === 'thead' || cells.every(({ tag }) => tag === 'th') })),
  );
}

/** The first head comes first and the first foot last; others stand where they are. */
function sectionsOf(table: TreeElement): readonly TreeElement[] {
  const sections = childrenOf(table, 'thead', 'tbody', 'tfoot');
  const head = sections.find(({ tag }) => tag === 'thead');
  const foot = sections.find(({ tag }) => tag === 'tfoot');
  const others = sections.filter((section) => section !== head && section !== foot);
  return [head, ...others, foot].filter((section) => section !== undefined);
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
