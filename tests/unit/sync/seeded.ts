import type { Random } from '@/src/sync/random';

/** Random bytes that are the same for the same seed, so that what a test did can be done again. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 255;
    });
}
