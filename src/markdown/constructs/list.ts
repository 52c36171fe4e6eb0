import { FORMS } from '../dialects';
import { BLOCKS, LISTS } from '../elements';
import { joinedText } from '../inline/joined-text';
import {
  type Block,
  type FootnoteDefinition,
  html,
  type ListItem,
  paragraph,
  type PhrasingContent,
  text,
} from '../mdast';
import { attribute, type TreeElement, type TreeNode } from '../tree';
import type { Construct, Walk } from '../walk';
import { placeOf } from './note';

/** Content that needs no blank line inside an item. */
const TIGHT = new Set(['', 'paragraph', 'list', 'paragraph list']);

/** A list. Items that are footnotes leave it, and come after it; where there are none, they are the ends of links. */
export const list: Construct = (element, walk) => {
  const notes: Block[] = [];
  const items: ListItem[] = [];
  const isLabelled = FORMS.note[walk.page.dialect] === 'labels';
  for (const child of partsOf(element)) {
    const label = typeof child === 'string' ? undefined : walk.page.notes.definitions.get(child);
    if (label === undefined) addItem(items, child, walk);
    else if (isLabelled) notes.push(definition(label, child, walk));
    else items.push(item(begun(html(`<a id="${placeOf(label)}"></a>`), contentOf(child, walk)), null));
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

/** The items; text beside them is one too, with what stands in its line. */
function partsOf(element: TreeElement): readonly TreeNode[] {
  const parts: TreeNode[] = [];
  let line: TreeNode[] = [];
  const endLine = () => {
    if (line.length > 0) parts.push({ tag: 'span', attributes: new Map(), children: line });
    line = [];
  };
  for (const child of element.children) {
    const isInLine = typeof child === 'string' || !BLOCKS.has(child.tag);
    if (isInLine) line.push(child);
    else {
      endLine();
      parts.push(child);
    }
  }
  endLine();
  return parts;
}

/** What stands in a list outside of its items becomes one; a list there belongs to the item before it. */
function addItem(items: ListItem[], child: TreeNode, walk: Walk): void {
  const isItem = typeof child !== 'string' && child.tag === 'li';
  const children = contentOf(child, walk);
  const last = items.at(-1);
  if (children.length === 0) return;
  if (last && typeof child !== 'string' && LISTS.has(child.tag))
    items[items.length - 1] = item([...last.children, ...children], last.checked);
  else items.push(isItem ? task(children, checkedOf(child), walk) : item(children, null));
}

/** What an item holds; what stands in a list without one is all of it. */
function contentOf(child: TreeNode, walk: Walk): Block[] {
  return walk.apart(typeof child !== 'string' && child.tag === 'li' ? child.children : [child]);
}

function task(children: Block[], checked: boolean | null, walk: Walk): ListItem {
  if (checked === null || FORMS.task[walk.page.dialect] === 'brackets') return item(children, checked);
  return item(begun(text(checked ? '☑ ' : '☐ '), children), null);
}

/** The blocks with something before their first word. */
function begun(node: PhrasingContent, [first, ...others]: readonly Block[]): Block[] {
  if (first?.type === 'paragraph') return [paragraph(...joinedText([node, ...first.children])), ...others];
  return [paragraph(node), ...(first ? [first] : []), ...others];
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
  const children = contentOf(node, walk);
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
