import { characterReferences } from '../character-references';
import { html, type PhrasingContent } from '../mdast';

/** In a table cell, of a backslash before a bar one would be lost. */
export const BEFORE_BAR = /\\\|/;
/** Plugins of Obsidian run what begins so. */
export const QUERY = /^\$?=/;

/** The line with the code that `pattern` finds as HTML. */
export function codeAsHtml(nodes: readonly PhrasingContent[], pattern: RegExp): PhrasingContent[] {
  return nodes.map((node) => {
    if ('children' in node) return { ...node, children: codeAsHtml(node.children, pattern) };
    if (node.type !== 'inlineCode' || !pattern.test(node.value)) return node;
    return html(`<code>${characterReferences(node.value)}</code>`);
  });
}
