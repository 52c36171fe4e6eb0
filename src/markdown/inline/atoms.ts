import type { PhrasingContent } from '../mdast';
import type { Marks } from './marks';

/** Words with single spaces between them, or what stands in a line like a word, with their marks. */
export type Solid =
  | { readonly kind: 'words'; readonly value: string; readonly marks: Marks }
  | { readonly kind: 'node'; readonly node: PhrasingContent; readonly marks: Marks };

/** The smallest pieces of a line. White space and line breaks have no marks: emphasis never ends in one. */
export type Atom = { readonly kind: 'space' } | { readonly kind: 'break' } | Solid;

export const SPACE: Atom = { kind: 'space' };
export const BREAK: Atom = { kind: 'break' };

/** Only HTML's own white space collapses: a no-break or an ideographic space is a character. */
const SPACES = /[ \t\n\f\r]+/g;
const INVISIBLE = /^[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]*$/u;

/** The words of a text, and the spaces around them. */
export function atomsOf(text: string, marks: Marks): readonly Atom[] {
  const spaced = text.replace(SPACES, ' ');
  if (spaced === ' ') return [SPACE];
  const [start, end] = [spaced.startsWith(' '), spaced.endsWith(' ')];
  const value = start || end ? spaced.slice(Number(start), end ? -1 : undefined) : spaced;
  if (value === '') return [];
  const words: Atom = { kind: 'words', value, marks };
  if (start) return end ? [SPACE, words, SPACE] : [SPACE, words];
  return end ? [words, SPACE] : [words];
}

export const isSolid = (atom: Atom): atom is Solid => atom.kind === 'words' || atom.kind === 'node';

/** Whether a reader sees nothing of the text. */
export const isInvisible = (text: string): boolean => INVISIBLE.test(text);

/** Whether an atom shows. */
export const isVisible = (atom: Atom): boolean =>
  atom.kind === 'node' || (atom.kind === 'words' && !isInvisible(atom.value));
