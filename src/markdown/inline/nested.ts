import { html, type PhrasingContent, text } from '../mdast';
import { type Atom, isInvisible, isSolid } from './atoms';
import { joinedText } from './joined-text';
import type { Mark } from './marks';

/** A stretch of atoms that was written out, and the place after it. */
interface Written {
  readonly nodes: readonly PhrasingContent[];
  readonly end: number;
}

/**
 * Nodes within nodes out of a flat line of marked atoms.
 *
 * The mark that reaches furthest goes outermost, so that overlapping marks never break one another; spaces never
 * stand at the inner edge of a mark, where Markdown would not read it. Calls itself once for each mark at most.
 */
export function nested(atoms: readonly Atom[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < atoms.length; ) {
    const written = stretchAt(atoms, index);
    for (const node of written.nodes) nodes.push(node);
    index = written.end;
  }
  return joinedText(nodes);
}

function stretchAt(atoms: readonly Atom[], start: number): Written {
  const atom = atoms[start];
  const next = start + 1;
  if (!atom || atom.kind === 'space') return { nodes: [text(' ')], end: next };
  if (atom.kind === 'break') return { nodes: [{ type: 'break' }], end: next };
  const [first, ...others] = atom.marks.filter(({ kind }) => kind !== 'code');
  if (first) return marked(atoms, start, [first, ...others]);
  if (atom.kind === 'node') return { nodes: [atom.node], end: next };
  return atom.marks.length > 0 ? code(atoms, start) : { nodes: [text(atom.value)], end: next };
}

function marked(atoms: readonly Atom[], start: number, marks: readonly [Mark, ...Mark[]]): Written {
  let [outer] = marks;
  let end = start;
  for (const mark of marks) {
    const reached = reachOf(atoms, start, (atom) => !isSolid(atom) || atom.marks.some(({ id }) => id === mark.id));
    if (reached > end) [outer, end] = [mark, reached];
  }
  const inner = atoms.slice(start, end).map((atom) => without(atom, outer));
  return { nodes: around(outer, nested(inner)), end };
}

/** Inline code takes what follows it as long as that is code and nothing else. */
function code(atoms: readonly Atom[], start: number): Written {
  const end = reachOf(atoms, start, isOnlyCode);
  const value = atoms
    .slice(start, end)
    .map((atom) => (atom.kind === 'words' ? atom.value : ' '))
    .join('');
  return { nodes: [isInvisible(value) ? text(value) : { type: 'inlineCode', value }], end };
}

function isOnlyCode(atom: Atom): boolean {
  return atom.kind === 'space' || (atom.kind === 'words' && atom.marks.length === 1 && atom.marks[0]?.kind === 'code');
}

/** The place after the last solid atom of those from `start` on that pass. */
function reachOf(atoms: readonly Atom[], start: number, passes: (atom: Atom) => boolean): number {
  let end = start;
  for (let index = start; index < atoms.length; index += 1) {
    const atom = atoms[index];
    if (!atom || !passes(atom)) break;
    if (isSolid(atom)) end = index + 1;
  }
  return end;
}

function without(atom: Atom, mark: Mark): Atom {
  return isSolid(atom) ? { ...atom, marks: atom.marks.filter(({ id }) => id !== mark.id) } : atom;
}

function around(mark: Mark, children: PhrasingContent[]): readonly PhrasingContent[] {
  switch (mark.kind) {
    case 'html':
      return [html(`<${mark.tag}>`), ...children, html(`</${mark.tag}>`)];
    case 'link':
      return [{ type: 'link', url: mark.url, title: mark.title, children }];
    case 'code':
      return children;
    default:
      return [{ type: mark.kind, children }];
  }
}
