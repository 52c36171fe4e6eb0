import type { Judged } from './judge.ts';
import { f1Of, type Match, scoreOf } from './shingles.ts';

/** Prints how well each extractor did on a corpus, and on which sites ours is better or worse than Readability. */
export function report(corpus: string, judged: readonly Judged[]): void {
  const extractors = [...new Set(judged.map(({ extractor }) => extractor))];
  console.log(`\n${corpus} (${judged.length / extractors.length} pages)`);
  const rows = extractors.map((name) =>
    rowOf(
      name,
      judged.filter(({ extractor }) => extractor === name),
    ),
  );
  console.table(Object.fromEntries(rows));
}

function rowOf(name: string, judged: readonly Judged[]): [string, Record<string, string>] {
  const { f1, precision, recall } = scoreOf(matchesOf(judged, 'text'));
  const captioned = scoreOf(matchesOf(judged, 'withCaptions'));
  const sites = Object.values(Object.groupBy(judged, ({ site }) => site)).map((pages) => pages ?? []);
  const without = sites.map(
    (pages) =>
      scoreOf(
        matchesOf(
          judged.filter((each) => !pages.includes(each)),
          'text',
        ),
      ).f1,
  );
  return [
    name,
    {
      F1: fixed(f1),
      P: fixed(precision),
      R: fixed(recall),
      'F1 +captions': fixed(captioned.f1),
      'F1 less a site': `${fixed(Math.min(...without))}…${fixed(Math.max(...without))}`,
      title: share(judged.map(({ title }) => title && title === 'equal')),
      '⊇': share(judged.map(({ title }) => title && title !== 'other')),
      date: share(judged.map(({ hasDate }) => hasDate)),
      author: share(judged.map(({ hasAuthor }) => hasAuthor)),
      lead: share(judged.map(({ hasLead }) => hasLead)),
      none: String(judged.filter(({ isEmpty }) => isEmpty).length),
    },
  ];
}

/** The lowest F1 of sites, worst first. */
export function worstSites(judged: readonly Judged[]): [string, number][] {
  const sites = Object.entries(Object.groupBy(judged, ({ site }) => site));
  return sites
    .map(([site, pages]): [string, number] => [site, scoreOf(matchesOf(pages ?? [], 'text')).f1])
    .toSorted(([, a], [, b]) => a - b);
}

function matchesOf(judged: readonly Judged[], field: 'text' | 'withCaptions'): Match[] {
  return judged.map((each) => each[field]).filter((match) => match !== null);
}

function share(answers: readonly (boolean | null)[]): string {
  const asked = answers.filter((answer) => answer !== null);
  const right = asked.filter(Boolean).length;
  return asked.length > 0 ? `${right}/${asked.length} ${((100 * right) / asked.length).toFixed(1)} %` : '';
}

function fixed(number: number): string {
  return Number.isNaN(number) ? '' : number.toFixed(4);
}

export { f1Of };
