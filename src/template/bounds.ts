/** What a template may make of one clip, so that none hangs or fills the memory. Far above any article. */
export const BOUNDS = {
  /** Of one value, in UTF-16 units. */
  value: 20_000_000,
  /** Of a text that is cut into characters, in UTF-16 units. */
  characters: 1_000_000,
  /** Of a list that is made of a text. */
  items: 10_000,
  /** Of all values that are met on the way, in UTF-16 units. */
  work: 40_000_000,
  /** What each value counts for besides its length. */
  step: 100,
} as const;
