import type { PhrasingContent } from '../mdast';
import { type Atom, BREAK, isVisible, SPACE } from './atoms';
import { sameMarks } from './marks';
import { nested } from './nested';

/**
 * The paragraphs that a run of atoms makes, in order.
 *
 * White space shrinks to one space and goes at the edges and beside breaks; two breaks or more end the paragraph;
 * a paragraph of which nothing shows is left out.
 */
export function paragraphs(atoms: readonly Atom[]): readonly (readonly PhrasingContent[])[] {
  return lines(atoms)
    .filter((line) => line.some(isVisible))
    .map(nested);
}

function lines(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  let line: Atom[] = [];
  const all = [line];
  let spaced = false;
  let breaks = 0;
  for (const atom of atoms) {
    if (atom.kind === 'space') spaced = true;
    else if (atom.kind === 'break') {
      breaks += 1;
      spaced = false;
    } else {
      if (breaks > 1 && line.length > 0) all.push((line = []));
      else if (breaks > 0 && line.length > 0) line.push(BREAK);
      else if (spaced && line.length > 0) line.push(SPACE);
      breaks = 0;
      spaced = false;
      append(line, atom);
    }
  }
  return all;
}

function append(line: Atom[], atom: Atom): void {
  const last = line.at(-1);
  const grows = last?.kind === 'words' && atom.kind === 'words' && sameMarks(last.marks, atom.marks);
  if (grows) line[line.length - 1] = { ...last, value: last.value + atom.value };
  else line.push(atom);
}
