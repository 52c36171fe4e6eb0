import { oneLine } from '../inline/one-line';
import { type AlignType, html, type Block, type TableCell, type TableRow } from '../mdast';
import { attribute, childrenOf, type TreeElement } from '../tree';
import type { Construct, Walk } from '../walk';
import { isRaw, rawHtml } from './raw-html';
import { isLayout, type Row, rowsOf, widthOf } from './table-rows';

/** A table: as what it arranges, as HTML where Markdown cannot say it, or as a table. */
export const table: Construct = (element, walk) => {
  if (isRaw(element, walk.page.dialect)) return walk.blocks([html(rawHtml(element, walk.page))]);
  const rows = rowsOf(element);
  walk.blocks();
  for (const caption of childrenOf(element, 'caption')) walk.blocks(walk.apart(caption.children));
  if (!isLayout(rows)) return walk.blocks([written(rows, walk)]);
  for (const cell of rows.flatMap(({ cells }) => cells)) walk.blocks(walk.apart(cell.children));
};

function written(rows: readonly Row[], walk: Walk): Block {
  const width = widthOf(rows);
  const [first] = rows;
  // A table without names of columns has an empty row for them: Markdown knows no other.
  const shown = first?.isHead ? rows : [{ cells: [], isHead: true }, ...rows];
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => alignOf(first?.cells[column])),
    children: shown.map(({ cells }) => row(cells, width, walk)),
  };
}

function row(cells: readonly TreeElement[], width: number, walk: Walk): TableRow {
  const children = Array.from({ length: width }, (_, column) => cellOf(cells[column], walk));
  return { type: 'tableRow', children };
}

function cellOf(cell: TreeElement | undefined, walk: Walk): TableCell {
  return { type: 'tableCell', children: cell ? oneLine(walk.apart(cell.children), 'break') : [] };
}

function alignOf(cell: TreeElement | undefined): AlignType {
  const styled = cell && /text-align:\s*(\w+)/.exec(attribute(cell, 'style') ?? '')?.[1];
  const align = (cell && attribute(cell, 'align')) ?? styled;
  return ALIGNMENTS.find((each) => each === align?.toLowerCase()) ?? null;
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;
