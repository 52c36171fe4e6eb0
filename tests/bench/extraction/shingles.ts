/** How much of a text was found, and how much else. Shares of all shingles of both: they sum to 1, or to 0. */
export interface Match {
  readonly found: number;
  readonly added: number;
  readonly missed: number;
}

/** Mean precision and recall of many pages, and their harmonic mean. */
export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const WORD = /[\p{L}\p{N}_]+/gu;
/** Scripts without blanks between words: each character is a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const SHINGLE = 4;

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((word) => word.match(UNSPACED) ?? []);
}

/** Compares an extracted text with the marked one, by runs of four words. */
export function matchTexts(marked: string, extracted: string): Match {
  const [wanted, got] = [shinglesOf(marked), shinglesOf(extracted)];
  const match = { found: 0, added: 0, missed: 0 };
  for (const [shingle, count] of wanted) {
    const same = Math.min(count, got.get(shingle) ?? 0);
    match.found += same;
    match.missed += count - same;
  }
  for (const [shingle, count] of got) match.added += Math.max(0, count - (wanted.get(shingle) ?? 0));
  const sum = match.found + match.added + match.missed || 1;
  return { found: match.found / sum, added: match.added / sum, missed: match.missed / sum };
}

function shinglesOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const shingles = new Map<string, number>();
  for (let start = 0; start === 0 || start + SHINGLE <= words.length; start += 1) {
    const shingle = words.slice(start, start + SHINGLE).join(' ');
    if (shingle) shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

/** The score of many pages: the mean of their precisions and recalls, which a page without text has none of. */
export function scoreOf(matches: readonly Match[]): Score {
  const precision = mean(matches.filter(({ found, added }) => found + added > 0).map(precisionOf));
  const recall = mean(matches.filter(({ found, missed }) => found + missed > 0).map(recallOf));
  return { f1: harmonic(precision, recall), precision, recall };
}

/** F1 of one page. */
export function f1Of(match: Match): number {
  return harmonic(precisionOf(match), recallOf(match));
}

function precisionOf({ found, added, missed }: Match): number {
  return added === 0 && missed === 0 ? 1 : found / (found + added || 1);
}

function recallOf({ found, added, missed }: Match): number {
  return added === 0 && missed === 0 ? 1 : found / (found + missed || 1);
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
