import type { Random } from '../random';
import { WORDS } from './words';

/** Words of a passphrase that we make. */
const COUNT = 6;

/** How hard it is to guess: 60 bits, for six words of 1,024. With 600,000 rounds a guess, for ages. */
export const PASSPHRASE_BITS = COUNT * Math.log2(WORDS.length);

/** A passphrase to be written down: six plain words, in lower case, with one space between. */
export function newPassphrase(random: Random): string {
  const numbers = new Uint16Array(random(2 * COUNT).buffer);
  // 65,536 is a multiple of 1,024: every word is as likely as every other.
  return Array.from(numbers, (number) => WORDS[number % WORDS.length]).join(' ');
}
