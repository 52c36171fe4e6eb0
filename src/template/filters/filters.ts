import { date } from './date';
import type { Filter } from './filter';
import { add, fallback, first, join, last, length, slice, split } from './lists';
import { link, quote, raw, wikilink } from './markup';
import { lower, replace, slug, trim, truncate, upper } from './text';

/** Every filter by its name, in the order in which they are offered. */
export const FILTERS: ReadonlyMap<string, Filter> = new Map([
  ['date', date],
  ['default', fallback],
  ['lower', lower],
  ['upper', upper],
  ['trim', trim],
  ['truncate', truncate],
  ['replace', replace],
  ['slug', slug],
  ['join', join],
  ['split', split],
  ['first', first],
  ['last', last],
  ['slice', slice],
  ['add', add],
  ['length', length],
  ['link', link],
  ['wikilink', wikilink],
  ['quote', quote],
  ['raw', raw],
]);
