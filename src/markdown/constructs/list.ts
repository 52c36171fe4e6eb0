import { LISTS } from '../elements';
import type { FootnoteDefinition, ListItem, Block } from '../mdast';
import { attribute, type TreeElement, type TreeNode } from '../tree';
import type { Construct, Walk } from '../walk';

/** Content that needs no blank line inside an item. */
const TIGHT = new Set(['', 'paragraph', 'list', 'paragraph list']);

/** A list. Items that are footnotes leave it, and come after it. */
export const list: Construct = (element, walk) => {
  const notes: Block[] = [];
  const items: ListItem[] = [];
  for (const child of element.children) {
    const label = typeof child === 'string' ? undefined : walk.page.notes.definitions.get(child);
    if (label !== undefined) notes.push(definition(label, child, walk));
    else addItem(items, child, walk);
  }
  const spread = items.some((each) => each.spread);
  const made: Block = {
    type: 'list',
    ordered: element.tag === 'ol',
    start: startOf(element),
    spread,
    children: items,
  };
  walk.blocks(items.length > 0 ? [made, ...notes] : notes);
};

/** What stands in a list outside of its items becomes one; a list there belongs to the item before it. */
function addItem(items: ListItem[], child: TreeNode, walk: Walk): void {
  const isItem = typeof child !== 'string' && child.tag === 'li';
  const children = walk.apart(isItem ? child.children : [child]);
  const last = items.at(-1);
  if (children.length === 0) return;
  if (last && typeof child !== 'string' && LISTS.has(child.tag))
    items[items.length - 1] = item([...last.children, ...children], last.checked);
  else items.push(item(children, isItem ? checkedOf(child) : null));
}

function item(children: ListItem['children'], checked: boolean | null | undefined): ListItem {
  const spread = !TIGHT.has(children.map(({ type }) => type).join(' ')) || startsWithList(children);
  return { type: 'listItem', spread, checked: checked ?? null, children };
}

/** Whether two bullets follow a line of text at once: some readers take the second for text. */
function startsWithList(children: ListItem['children']): boolean {
  const inner = children.at(-1);
  return children.length > 1 && inner?.type === 'list' && inner.children[0]?.children[0]?.type === 'list';
}

function definition(label: string, node: TreeNode, walk: Walk): FootnoteDefinition {
  const content = typeof node === 'string' ? [node] : node.children;
  const children = walk.apart(content);
  return { type: 'footnoteDefinition', identifier: label, label, children };
}

/** Whether the task is done; null when the item is none. */
function checkedOf(element: TreeElement): boolean | null {
  const first = firstOf(element);
  const box = first?.tag === 'p' || first?.tag === 'label' ? firstOf(first) : first;
  const isBox = box?.tag === 'input' && /^checkbox$/i.test(attribute(box, 'type') ?? '');
  return isBox ? box.attributes.has('checked') : null;
}

function firstOf(element: TreeElement): TreeElement | undefined {
  const first = element.children.find((node) => typeof node !== 'string' || node.trim());
  return typeof first === 'string' ? undefined : first;
}

function startOf(element: TreeElement): number | null {
  if (element.tag !== 'ol') return null;
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  // More than nine digits make no list in Markdown.
  return Number.isFinite(start) ? Math.min(Math.max(start, 0), 900_000_000) : 1;
}
