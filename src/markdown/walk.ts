import { constructFor } from './constructs';
import { BLOCKS, SKIPPED } from './elements';
import { type Atom, atomsOf } from './inline/atoms';
import { type Mark, type Marks, withMark } from './inline/marks';
import { paragraphs } from './inline/paragraphs';
import type { PhrasingContent, Block } from './mdast';
import type { Page } from './page';
import type { TreeElement, TreeNode } from './tree';

/** What a construct may ask of the walk that met its element. */
export interface Walk {
  readonly page: Page;
  readonly marks: Marks;
  /** Goes on with the content of the element, under one more mark if there is one. */
  children(element: TreeElement, mark?: Mark): void;
  /** Goes on with one node. */
  visit(node: TreeNode): void;
  /** Adds to the line. */
  inline(...atoms: readonly Atom[]): void;
  /** Adds to the line what is neither word nor space. */
  node(node: PhrasingContent): void;
  /** Ends the line and adds blocks; without any, only ends the line. */
  blocks(blocks?: readonly Block[]): void;
  /** The blocks that nodes make by themselves, under the marks of here. */
  apart(nodes: readonly TreeNode[]): Block[];
}

/** Writes one kind of element. */
export type Construct = (element: TreeElement, walk: Walk) => void;

/** The blocks of Markdown that nodes of a page make. Text between blocks makes paragraphs. */
export function blocksOf(nodes: readonly TreeNode[], page: Page, marks: Marks = []): Block[] {
  const made: Block[] = [];
  let line: Atom[] = [];

  const endLine = (): void => {
    for (const children of paragraphs(line)) made.push({ type: 'paragraph', children: [...children] });
    line = [];
  };

  const under = (current: Marks): Walk => {
    const walk: Walk = {
      page,
      marks: current,
      children: (element, mark) => {
        const inner = mark ? under(withMark(current, mark)) : walk;
        for (const child of element.children) inner.visit(child);
      },
      visit: (node) => {
        if (typeof node === 'string') for (const atom of atomsOf(node, current)) line.push(atom);
        else visitElement(node, walk);
      },
      inline: (...atoms) => void line.push(...atoms),
      node: (node) => void line.push({ kind: 'node', node, marks: current }),
      blocks: (blocks = []) => {
        endLine();
        for (const block of blocks) made.push(block);
      },
      apart: (inner) => blocksOf(inner, page, current),
    };
    return walk;
  };

  const walk = under(marks);
  for (const node of nodes) walk.visit(node);
  endLine();
  return made;
}

function visitElement(element: TreeElement, walk: Walk): void {
  if (walk.page.notes.superfluous.has(element)) return;
  const construct = constructFor(element, walk.page);
  if (construct) construct(element, walk);
  else if (SKIPPED.has(element.tag)) return;
  else if (BLOCKS.has(element.tag)) {
    walk.blocks();
    walk.children(element);
    walk.blocks();
  } else walk.children(element);
}
