import { BOUNDS } from '../bounds';
import { isBlank, isList, isMarkup, itemsOf, markup, plain, piecesOf, type Value } from '../value';
import { charactersOf, type Filter } from './filter';

/** The items as one text, with the argument, or a comma, between them. */
export const join: Filter = {
  takes: [0, 1],
  apply: (value, [between = ', ']) => {
    const [items, parting] = [itemsOf(value), plain(between)];
    const length = items.reduce<number>((sum, item) => sum + plain(item).length + parting.length, 0);
    if (length > BOUNDS.value) return undefined;
    if (!items.some(isMarkup)) return items.map(plain).join(parting);
    return { pieces: items.flatMap((item, i) => [...(i > 0 ? [markup(parting)] : []), ...piecesOf(item)]) };
  },
};

/** A list of the parts of a text between those that are the argument. */
export const split: Filter = {
  takes: [1, 1],
  apply: (value, [between = null]) => {
    const text = plain(value);
    const parts = plain(between) === '' ? characters(text) : text.split(plain(between), BOUNDS.items + 1);
    return parts && parts.length <= BOUNDS.items ? parts : undefined;
  },
};

/** The first item of a list. */
export const first: Filter = { takes: [0, 0], apply: (value) => itemsOf(value)[0] ?? null };

/** The last item of a list. */
export const last: Filter = { takes: [0, 0], apply: (value) => itemsOf(value).at(-1) ?? null };

/** The items of a list, or the characters of a text, from one number to before another; the first is 0. */
export const slice: Filter = {
  takes: [1, 2],
  apply: (value, [from = null, to]) => {
    const [start, end] = [Number(plain(from)), to === undefined ? undefined : Number(plain(to))];
    if (value === null || isList(value)) return value?.slice(start, end) ?? null;
    return characters(plain(value))?.slice(start, end).join('');
  },
};

/** The list with the arguments after it, each once. */
export const add: Filter = {
  takes: [1, 20],
  apply: (value, args) => {
    const items = [...itemsOf(value), ...args.flatMap(itemsOf)];
    const seen = new Set<string>();
    return items.filter((item) => !seen.has(plain(item)) && seen.add(plain(item)));
  },
};

/** How many items a list has, or characters a text. */
export const length: Filter = {
  takes: [0, 0],
  apply: (value) => {
    if (value === null || isList(value)) return value?.length ?? 0;
    let count = 0;
    for (const _ of charactersOf(plain(value))) count += 1;
    return count;
  },
};

/** The argument where the value is not known or empty. */
export const fallback: Filter = {
  takes: [1, 1],
  apply: (value, [otherwise = null]): Value => (isBlank(value) ? otherwise : value),
};

function characters(text: string): readonly string[] | undefined {
  return text.length > BOUNDS.characters ? undefined : [...charactersOf(text)];
}
