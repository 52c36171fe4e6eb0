import { UNSPACED_SCRIPTS } from './scripts';

/** A character that is a word of its own. */
const CHARACTER = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
const SPACED_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu;
/** A word of a text that has such characters too. */
const WORD = new RegExp(
  `(?=[\\p{L}\\p{N}])(?:${CHARACTER.source}|.(?:(?!${CHARACTER.source})[\\p{L}\\p{N}\\p{M}'’_-])*)`,
  'gu',
);

/**
 * How long a text is, in words; in scripts written without spaces, in characters, as their readers count.
 *
 * Linear in the length of the text.
 */
export function wordCount(text: string): number {
  return text.match(CHARACTER.test(text) ? WORD : SPACED_WORD)?.length ?? 0;
}
