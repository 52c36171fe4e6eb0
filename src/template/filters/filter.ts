import { isList, plain, type Scalar, type Value } from '../value';

/** Makes one value of another. */
export interface Filter {
  /** How many arguments it takes, at least and at most. */
  readonly takes: readonly [fewest: number, most: number];
  /** Undefined when what it would make is beyond all bounds. `language` is a BCP 47 tag that `Intl` knows. */
  readonly apply: (value: Value, args: readonly Value[], language: string) => Value | undefined;
}

type OfText = (text: string, args: readonly Value[], language: string) => Scalar | null | undefined;

/** A filter that works on text: of a list on each item. What becomes nothing is no item of it. */
export function ofText(takes: Filter['takes'], make: OfText): Filter {
  return {
    takes,
    apply: (value, args, language) => {
      if (value === null) return null;
      if (!isList(value)) return make(plain(value), args, language);
      const made: Scalar[] = [];
      for (const item of value) {
        const each = make(plain(item), args, language);
        if (each === undefined) return undefined;
        if (each !== null) made.push(each);
      }
      return made;
    },
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a reader counts them, one at a time. */
export function* charactersOf(text: string): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}
