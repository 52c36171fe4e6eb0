import { median, round } from '../numbers.ts';
import type { Judged } from './judge.ts';
import { type Match, scoreOf } from './shingles.ts';
import type { Accounted } from './unexplained.ts';

/** The baseline of times. */
const BASELINE = 'readability';
/** So many of the sites on which an extractor is worst are listed. */
const LISTED = 8;

/** Prints how well, and where they were timed how fast, each extractor did on a corpus, and on which sites worst. */
export function report(corpus: string, judged: readonly Judged[]): void {
  const extractors = [...new Set(judged.map(({ extractor }) => extractor))];
  const own = (name: string) => judged.filter(({ extractor }) => extractor === name);
  console.log(`\n${corpus} (${judged.length / extractors.length} pages)`);
  console.table(Object.fromEntries(extractors.map((name) => [name, rowOf(own(name), own(BASELINE))])));
  const worst = worstSites(own('ours')).slice(0, LISTED);
  if (worst.length > 0)
    console.log(`F1 by site, from the worst: ${worst.map(([site, f1]) => `${site} ${f1}`).join(', ')}`);
}

/** Prints how many long paragraphs were left out, and each that nothing was told of. */
export function reportAccounts(corpus: string, accounts: readonly Accounted[]): void {
  const removed = accounts.reduce((sum, account) => sum + account.removed, 0);
  const unexplained = accounts.flatMap((account) => account.unexplained);
  console.log(
    `\n${corpus}: ${removed} paragraphs of more than 20 words left out, ${unexplained.length} of them untold`,
  );
  for (const text of unexplained) console.log(`  ${text.slice(0, 120)}`);
}

function rowOf(judged: readonly Judged[], baseline: readonly Judged[]): Record<string, string> {
  const { f1, precision, recall } = scoreOf(matchesOf(judged, 'text'));
  const without = sitesOf(judged).map(([, pages]) => {
    return scoreOf(
      matchesOf(
        judged.filter((each) => !pages.includes(each)),
        'text',
      ),
    ).f1;
  });
  const ratios = judged.map(({ id, ms }) => ms / (baseline.find((each) => each.id === id)?.ms ?? Number.NaN));
  const sorted = ratios.toSorted((a, b) => a - b);
  return {
    F1: fixed(f1),
    precision: fixed(precision),
    recall: fixed(recall),
    'F1 with captions': fixed(scoreOf(matchesOf(judged, 'withCaptions')).f1),
    'F1 without any one site': `${fixed(Math.min(...without))}…${fixed(Math.max(...without))}`,
    title: share(judged.map(({ title }) => title && title === 'equal')),
    'or contained': share(judged.map(({ title }) => title && title !== 'other')),
    date: share(judged.map(({ hasDate }) => hasDate)),
    author: share(judged.map(({ hasAuthor }) => hasAuthor)),
    lead: share(judged.map(({ hasLead }) => hasLead)),
    nothing: String(judged.filter(({ isEmpty }) => isEmpty).length),
    'ms, median': round(median(judged.map(({ ms }) => ms))),
    'of Readability': `${round(median(ratios), 2)}, p95 ${round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, 2)}`,
  };
}

/** F1 of each site, worst first. */
function worstSites(judged: readonly Judged[]): (readonly [site: string, f1: string])[] {
  return sitesOf(judged.filter(({ text }) => text !== null))
    .map(([site, pages]) => [site, scoreOf(matchesOf(pages, 'text')).f1] as const)
    .toSorted(([, a], [, b]) => a - b)
    .map(([site, f1]) => [site, f1.toFixed(2)] as const);
}

function sitesOf(judged: readonly Judged[]): (readonly [string, readonly Judged[]])[] {
  return Object.entries(Object.groupBy(judged, ({ site }) => site)).map(([site, pages]) => [site, pages ?? []]);
}

function matchesOf(judged: readonly Judged[], field: 'text' | 'withCaptions'): Match[] {
  return judged.map((each) => each[field]).filter((match) => match !== null);
}

function share(answers: readonly (boolean | null)[]): string {
  const asked = answers.filter((answer) => answer !== null);
  const right = asked.filter(Boolean).length;
  return asked.length > 0 ? `${right}/${asked.length} = ${((100 * right) / asked.length).toFixed(1)} %` : '';
}

function fixed(number: number): string {
  return Number.isFinite(number) ? number.toFixed(4) : '';
}
