/**
 * A part of what a template makes. `markup` is as the template has it, `text` shows as it is whatever it holds, and
 * `content` is the article, which is Markdown already and stands on lines of its own.
 */
export interface Piece {
  readonly kind: 'markup' | 'text' | 'content';
  readonly value: string;
}

/** What holds more than text, such as a link made of one. */
export interface Markup {
  readonly pieces: readonly Piece[];
}

export type Scalar = string | number | Markup;

/** What a name stands for and a filter makes. Null is what is not known. */
export type Value = Scalar | readonly Scalar[] | null;

export const isList = (value: Value): value is readonly Scalar[] => Array.isArray(value);
export const isMarkup = (value: Value): value is Markup =>
  typeof value === 'object' && value !== null && !isList(value);

/** The items of a list; what is no list is one item, and what is not known none. */
export function itemsOf(value: Value): readonly Scalar[] {
  if (isList(value)) return value;
  return isBlank(value) ? [] : [value as Scalar];
}

/** A value as a plain string; lists are parted by commas. */
export function plain(value: Value): string {
  if (value === null) return '';
  if (isList(value)) return value.map(plain).join(', ');
  return isMarkup(value) ? value.pieces.map((piece) => piece.value).join('') : String(value);
}

/** What is written of a value. */
export function piecesOf(value: Value): readonly Piece[] {
  if (isMarkup(value)) return value.pieces;
  if (!isList(value) || !value.some(isMarkup)) return [{ kind: 'text', value: plain(value) }];
  return value.flatMap((item, index) => [...(index > 0 ? [markup(', ')] : []), ...piecesOf(item)]);
}

/** Whether a value says nothing: it is not known, empty or blank, or the number 0. */
export function isBlank(value: Value): boolean {
  if (isList(value)) return value.every(isBlank);
  return value === null || value === 0 || plain(value).trim() === '';
}

export const markup = (value: string): Piece => ({ kind: 'markup', value });
export const text = (value: string): Piece => ({ kind: 'text', value });
