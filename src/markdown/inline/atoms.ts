import type { PhrasingContent } from '../mdast';
import type { Marks } from './marks';

/** A word, or what stands in a line like one, with its marks. */
export type Solid =
  | { readonly kind: 'word'; readonly value: string; readonly marks: Marks }
  | { readonly kind: 'node'; readonly node: PhrasingContent; readonly marks: Marks };

/** The smallest pieces of a line. White space and line breaks have no marks: emphasis never ends in one. */
export type Atom = { readonly kind: 'space' } | { readonly kind: 'break' } | Solid;

export const SPACE: Atom = { kind: 'space' };
export const BREAK: Atom = { kind: 'break' };

/** Only HTML's own white space collapses: a no-break or an ideographic space is a character. */
const PIECES = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
const INVISIBLE = /^[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]*$/u;

/** The words and spaces of a text. */
export function atomsOf(text: string, marks: Marks): readonly Atom[] {
  return (text.match(PIECES) ?? []).map((value) =>
    /^[ \t\n\f\r]/.test(value) ? SPACE : { kind: 'word', value, marks },
  );
}

export const isSolid = (atom: Atom): atom is Solid => atom.kind === 'word' || atom.kind === 'node';

/** Whether a reader sees nothing of the text. */
export const isInvisible = (text: string): boolean => INVISIBLE.test(text);

/** Whether an atom shows. */
export const isVisible = (atom: Atom): boolean =>
  atom.kind === 'node' || (atom.kind === 'word' && !isInvisible(atom.value));
