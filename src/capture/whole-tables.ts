import type { Block, Box } from './blocks/box';
import type { Draft } from './draft';

/** A table with more prose lays out a page. A share of its text. */
const MAX_PROSE = 0.25;
/** So many votes a cell, of two, keep a table: Readability's and the judge's. */
const ENOUGH = 0.95;

/** Keeps tables whole or not at all: of a row of figures, no one of them says why it belongs to the article. */
export function keepWholeTables({ page, kept, readable, lead }: Draft): Partial<Draft> {
  const tables = Map.groupBy(
    page.blocks.filter(({ isCaption }) => !isCaption),
    tableAround,
  );
  tables.delete(null);
  const changed = new Set(kept);
  for (const cells of tables.values()) {
    const votes = cells.reduce((sum, cell) => sum + Number(kept.has(cell)) + Number(readable.has(cell)), 0);
    for (const cell of cells) {
      if (votes >= ENOUGH * cells.length) changed.add(cell);
      else if (!lead.includes(cell)) changed.delete(cell);
    }
  }
  return { kept: changed };
}

/** The table around a block that holds figures and short lines; null for none. */
function tableAround({ box }: Block): Box | null {
  for (let each: Box | null = box; each; each = each.parent)
    if (each.element.localName === 'table') return each.prose <= MAX_PROSE * each.text && each.blocks > 3 ? each : null;
  return null;
}
