import { isBlock, isSilent } from '../../html/block-text';
import { oneLine, weight } from '../text';
import type { Block, Box, Picture } from './box';
import { isKind, type Marks, markReader, NO_MARKS, union } from './marks';

/** What a page holds: its elements, and its text as a list of blocks, in order. */
export interface PageBlocks {
  readonly root: Box;
  readonly boxes: ReadonlyMap<Element, Box>;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}

/** A shorter block may be a label, a date or a teaser: a line of prose only where there is so little other. By weight. */
const MIN_PROSE = { usual: 70, scarce: 25 };
const SCARCE = 300;

interface Run {
  nodes: Text[];
  text: string;
  link: number;
}

/** Reads the blocks of `body`. What counts as prose depends on how much of it there is. */
export function readBlocks(body: Element): PageBlocks {
  const marksOf = markReader();
  const page = walk(body, marksOf, MIN_PROSE.usual);
  return page.root.prose < SCARCE ? walk(body, marksOf, MIN_PROSE.scarce) : page;
}

/** The texts of the blocks of `body`. */
export function blockTexts(body: Element): readonly string[] {
  return walk(body, () => NO_MARKS, MIN_PROSE.usual).blocks.map(({ text }) => text);
}

/** Reads the blocks in one walk, without recursion. */
function walk(body: Element, marksOf: (element: Element) => Marks, minProse: number): PageBlocks {
  const boxes = new Map<Element, Box>();
  const blocks: Block[] = [];
  const pictures: Picture[] = [];
  let run: Run = { nodes: [], text: '', link: 0 };
  /** The nearest around the walk that starts a line. */
  let line = open(body, null);
  const root = line;
  let box = root;

  function open(element: Element, parent: Box | null): Box {
    const own = marksOf(element);
    const all = parent ? union(parent.all, own) : own;
    const depth = parent ? parent.depth + 1 : 0;
    const opened = { element, parent, depth, own, all, text: 0, link: 0, prose: 0, blocks: 0 };
    boxes.set(element, opened);
    return opened;
  }

  function endRun() {
    const text = oneLine(run.text);
    if (text) {
      const heavy = weight(text);
      const links = Math.min(1, run.link / text.length);
      const isProse = heavy >= minProse && links < 0.5 && !isKind(line.all, 'heading');
      const isCaption = isKind(line.all, 'figure') && line.element.closest('figcaption') !== null;
      blocks.push({
        index: blocks.length,
        box: line,
        nodes: run.nodes,
        text,
        weight: heavy,
        links,
        isProse,
        isCaption,
      });
      if (!isCaption) count(line, { text: heavy, link: links * heavy, prose: isProse ? heavy : 0, blocks: 1 });
    }
    if (run.nodes.length > 0) run = { nodes: [], text: '', link: 0 };
  }

  function close(closed: Box) {
    if (closed.parent) count(closed.parent, closed);
  }

  for (let node: Node | null = body.firstChild; ; ) {
    while (node === null) {
      const startsLine = box === line;
      if (startsLine) endRun();
      close(box);
      if (box === root) return { root, boxes, blocks, pictures };
      node = box.element.nextSibling;
      box = box.parent ?? root;
      if (startsLine) line = lineOf(box);
    }
    if (node instanceof Text) {
      run.nodes.push(node);
      run.text += node.data;
      if (isKind(box.all, 'link')) run.link += oneLine(node.data).length;
    } else if (node instanceof Element && node.localName === 'br') {
      run.text += ' ';
      if (endsParagraph(node)) endRun();
    } else if (node instanceof Element && !isSilent(node)) {
      box = open(node, box);
      if (node.localName === 'img') pictures.push({ element: node, box, before: blocks.length });
      if (isBlock(node)) {
        endRun();
        line = box;
      }
      node = node.firstChild;
      continue;
    }
    node = node.nextSibling;
  }
}

function count(box: Box, { text, link, prose, blocks }: Pick<Box, 'text' | 'link' | 'prose' | 'blocks'>): void {
  box.text += text;
  box.link += link;
  box.prose += prose;
  box.blocks += blocks;
}

/** The nearest box around that starts a line. */
function lineOf(box: Box): Box {
  let line = box;
  while (line.parent && !isBlock(line.element)) line = line.parent;
  return line;
}

/** Two breaks with nothing between them are how old pages end a paragraph. */
function endsParagraph(br: Element): boolean {
  let next = br.nextSibling;
  while (next instanceof Text && !/\S/.test(next.data)) next = next.nextSibling;
  return next instanceof Element && next.localName === 'br';
}
