import type { Dialect } from '../../clip/template';
import type { Nodes, PhrasingContent } from '../mdast';
import { FORMS } from '../dialects';
import { markable } from './attention';
import { bareUrls } from './bare-urls';
import { BEFORE_BAR, codeAsHtml, QUERY } from './code-as-html';
import { markDollars } from './dollars';

/** Brings every line in a block, in place, to what the writer can write so that it reads back the same. */
export function prepare<T extends Nodes>(block: T, dialect: Dialect): T {
  const node: Nodes = block;
  if (node.type === 'tableCell') node.children = line(codeAsHtml(node.children, BEFORE_BAR), dialect);
  else if (node.type === 'paragraph' || node.type === 'heading') node.children = line(node.children, dialect);
  else if ('children' in node) for (const child of node.children) prepare(child, dialect);
  return block;
}

function line(nodes: readonly PhrasingContent[], dialect: Dialect): PhrasingContent[] {
  const readable = dialect === 'obsidian' ? codeAsHtml(nodes, QUERY) : nodes;
  const written = markable(bareUrls(readable, dialect));
  return FORMS.formula[dialect] === 'dollars' ? markDollars(written) : written;
}
