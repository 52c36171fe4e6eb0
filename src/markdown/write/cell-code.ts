import { characterReferences } from '../character-references';
import { html, type PhrasingContent } from '../mdast';

/** The line of a table cell, with code as HTML where a backslash stands before a bar: one of them would be lost. */
export function cellCode(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if ('children' in node) return { ...node, children: cellCode(node.children) };
    if (node.type !== 'inlineCode' || !node.value.includes(String.raw`\|`)) return node;
    return html(`<code>${characterReferences(node.value)}</code>`);
  });
}
