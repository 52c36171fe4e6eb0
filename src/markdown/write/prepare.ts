import type { Nodes, PhrasingContent } from '../mdast';
import { markable } from './attention';
import { bareUrls } from './bare-urls';
import { cellCode } from './cell-code';
import { markDollars } from './dollars';

/** Brings every line in a block, in place, to what the writer can write so that it reads back the same. */
export function prepare<T extends Nodes>(block: T): T {
  const node: Nodes = block;
  if (node.type === 'tableCell') node.children = line(cellCode(node.children));
  else if (node.type === 'paragraph' || node.type === 'heading') node.children = line(node.children);
  else if ('children' in node) node.children.forEach(prepare);
  return block;
}

function line(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return markDollars(markable(bareUrls(nodes)));
}
