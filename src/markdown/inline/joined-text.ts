import { type PhrasingContent, text } from '../mdast';

/** The nodes with neighbouring texts as one: what needs an escape is known only from what stands beside it. */
export function joinedText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}
