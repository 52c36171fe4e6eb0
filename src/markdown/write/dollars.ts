import type { PhrasingContent } from '../mdast';

/**
 * The line with its dollar signs marked for escaping if there are two or more.
 *
 * Many readers take what stands between two of them for a formula, as in "from $5 to $10"; one alone is a price.
 */
export function markDollars(nodes: PhrasingContent[]): PhrasingContent[] {
  if (count(nodes) < 2) return nodes;
  each(nodes, (node) => {
    if (node.type === 'text' || node.type === 'image') node.data = { ...node.data, escapeDollars: true };
  });
  return nodes;
}

function count(nodes: readonly PhrasingContent[]): number {
  let dollars = 0;
  each(nodes, (node) => {
    if (node.type === 'inlineMath') dollars += 2;
    // One that cannot be escaped, as in code, may still end a formula that another begins.
    for (const part of writtenOf(node)) dollars += part.includes('$') ? part.split('$').length - 1 : 0;
  });
  return dollars;
}

function writtenOf(node: PhrasingContent): readonly string[] {
  if (node.type === 'link') return [node.url];
  if (node.type === 'image') return [node.url, node.alt ?? ''];
  return 'value' in node ? [node.value] : [];
}

function each(nodes: readonly PhrasingContent[], visit: (node: PhrasingContent) => void): void {
  for (const node of nodes) {
    visit(node);
    if ('children' in node) each(node.children, visit);
  }
}
