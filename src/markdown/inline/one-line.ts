import { html, type Nodes, type PhrasingContent, text } from '../mdast';
import { htmlInLine } from './html-in-line';
import { joinedText } from './joined-text';

/** What parts lines where only one line fits: a space in headings, a break in table cells. */
export type LineJoint = 'space' | 'break';

/** What stands for the end of a line, and for the end of a paragraph, which readers know by two breaks. */
const JOINTS: Readonly<Record<LineJoint, { readonly line: PhrasingContent; readonly paragraph: PhrasingContent }>> = {
  space: { line: text(' '), paragraph: text(' ') },
  break: { line: html('<br>'), paragraph: html('<br><br>') },
};

/** All that blocks hold, in one line. */
export function oneLine(blocks: readonly Nodes[], joint: LineJoint): PhrasingContent[] {
  const parts = blocks.flatMap(partsOf);
  const line = parts.flatMap((part, index) => (index > 0 ? [JOINTS[joint].paragraph, ...part] : part));
  return joinedText(withoutBreaks(line, JOINTS[joint].line));
}

function partsOf(block: Nodes): readonly (readonly PhrasingContent[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'code':
      return [[{ type: 'inlineCode', value: block.value.replaceAll('\n', ' ') }]];
    case 'math':
      return [[{ type: 'inlineMath', value: block.value.replaceAll('\n', ' ') }]];
    case 'html':
      return [[htmlInLine(block.value)]];
    default:
      return 'children' in block ? block.children.flatMap(partsOf) : [];
  }
}

function withoutBreaks(nodes: readonly PhrasingContent[], joint: PhrasingContent): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return joint;
    return 'children' in node ? { ...node, children: withoutBreaks(node.children, joint) } : node;
  });
}
