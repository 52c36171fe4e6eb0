/** How much of a remote's answers is read: above all that is ever kept there, below what stops a browser. */
export const BOUNDS = {
  /** Of an answer whose text only says what went wrong. */
  wordsBytes: 65_536,
  listingBytes: 8_388_608,
  /** Of one folder. */
  files: 20_000,
  /** Of one listing that comes in pages. */
  pages: 100,
  fileBytes: 67_108_864,
  /** Files up to this size are sent and read in the time for what is short. */
  smallFileBytes: 262_144,
  /** Files up to this size in the time for a pack, larger ones in more. */
  packBytes: 4_000_000,
} as const;
