import { wordsOf } from './shingles.ts';

/** Whether two titles are the same but for case and punctuation, or one holds the other. */
export function compareTitles(marked: string, found: string | null): 'equal' | 'contained' | 'other' {
  const [wanted, got] = [folded(marked), folded(found ?? '')];
  if (wanted === got) return 'equal';
  return got && (wanted.includes(got) || got.includes(wanted)) ? 'contained' : 'other';
}

/** Whether two dates are of one day, as written or in UTC. */
export function isSameDay(marked: string, found: string | null): boolean {
  const days = daysOf(found ?? '');
  return daysOf(marked).some((day) => days.includes(day));
}

/** Whether a byline has every author and little else. */
export function isByline(authors: readonly string[], byline: string | null): boolean {
  const line = unaccented(byline ?? '');
  const names = authors
    .flatMap((author) => author.split(/\s*(?:,|;| and | und | et | y | & )\s*/))
    .map(unaccented)
    .filter(Boolean);
  const length = names.join(' ').length;
  return names.length > 0 && names.every((name) => line.includes(name)) && line.length <= length * 1.35 + 6;
}

/** Whether nine in ten of a lead's words are in the text, in order. */
export function holdsLead(lead: string, text: string): boolean {
  const words = wordsOf(lead);
  return commonLength(words, wordsOf(text).slice(0, 1_000)) >= 0.9 * words.length;
}

/** Length of the longest sequence that is in both, in order. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let i = 0; i < b.length; i += 1) {
      row[i + 1] = b[i] === word ? (before[i] ?? 0) + 1 : Math.max(before[i + 1] ?? 0, row[i] ?? 0);
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

/** Days that a date may stand for: as written, and in UTC. */
function daysOf(date: string): string[] {
  const [written] = /^\d{4}-\d\d-\d\d/.exec(date.trim()) ?? [];
  const hasZone = /(?:Z|[+-]\d\d:?\d\d|GMT|UTC)\s*$/i.test(date);
  const time = Date.parse(date.trim().replace(/^(\S{10}) /, '$1T'));
  const inUtc = hasZone && !Number.isNaN(time) ? [new Date(time).toISOString().slice(0, 10)] : [];
  return [...(written ? [written] : []), ...inUtc];
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u00ad]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function unaccented(text: string): string {
  return folded(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
