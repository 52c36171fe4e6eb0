import { UNSPACED_SCRIPTS as UNSPACED } from '../clip/scripts';
import { fold } from './fold';

/** Runs of scripts without spaces are cut in overlapping pairs of characters; other words are terms. */
const RUN = new RegExp(`[${UNSPACED}ー]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** No word is longer in any index; keys stay small however hostile the text. */
const LONGEST = 40;

/** What a term in the index must be for a query's token to match it. */
export interface Token {
  readonly text: string;
  /** Whether the term may go on after the token: the person may still be typing the word. */
  readonly prefix: boolean;
}

/** The terms under which a text is found: each once, in no order. */
export function termsOf(text: string): string[] {
  return [...new Set(runs(text).flatMap((run) => (STARTS_UNSPACED.test(run) ? pairs(run) : [run])))];
}

/** The tokens of a query: a clip must match them all. Empty when the query has no letter or digit. */
export function tokensOf(query: string): Token[] {
  return runs(query).flatMap((run): Token[] => {
    if (!STARTS_UNSPACED.test(run)) return [{ text: run, prefix: true }];
    const characters = Array.from(run);
    if (characters.length === 1) return [{ text: run, prefix: true }];
    return characters.slice(1).map((character, i) => ({ text: `${characters[i]}${character}`, prefix: false }));
  });
}

function runs(text: string): string[] {
  return [...fold(text).matchAll(RUN)]
    .map(([run]) =>
      Array.from(run)
        .slice(0, LONGEST * 5)
        .join(''),
    )
    .map(shorten);
}

function shorten(run: string): string {
  return STARTS_UNSPACED.test(run) ? run : Array.from(run).slice(0, LONGEST).join('');
}

/** 普京访问 → 普京, 京访, 访问, 问: the last one alone, so that every single character is the start of a term. */
function pairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}
