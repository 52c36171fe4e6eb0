/** How much of each end of a passage is quoted. Characters count in scripts without blanks between words. */
const [WORDS, CHARACTERS] = [5, 12];
/** A shorter passage in one line is quoted whole. In characters. */
const MAX_WHOLE = 80;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * The directive that marks a passage in its page, such as `:~:text=start,end`.
 *
 * @param text The passage, one line a block: a quotation never reaches over the end of a block.
 */
export function textFragment(text: string): string {
  const lines = text.split('\n').filter(Boolean);
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (lines.length === 1 && first.length <= MAX_WHOLE) return `:~:text=${encoded(first)}`;
  return `:~:text=${encoded(startOf(first))},${encoded(endOf(last))}`;
}

function startOf(line: string): string {
  const words = line.split(' ').slice(0, WORDS).join(' ');
  return UNSPACED.test(words) ? Array.from(line).slice(0, CHARACTERS).join('').trim() : words;
}

function endOf(line: string): string {
  const words = line.split(' ').slice(-WORDS).join(' ');
  return UNSPACED.test(words) ? Array.from(line).slice(-CHARACTERS).join('').trim() : words;
}

/** A hyphen, a comma and an ampersand have a meaning in the directive. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
