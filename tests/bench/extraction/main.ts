// Measures what is extracted from pages whose article people have marked: `npm run bench:extraction -- <folder>`.
import { writeFileSync } from 'node:fs';
import { addressOf, type Corpus, readCorpora } from './corpus.ts';
import type { Extracted, Extractor } from './in-page.ts';
import { startPageRunner } from './page-runner.ts';
import { judge, type Judged } from './judge.ts';
import { report, reportAccounts } from './report.ts';
import type { Accounted } from './unexplained.ts';

const args = process.argv.slice(2);
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
/** Whether to look that what was left out is accounted for. */
const explains = args.includes('--explain');
const folder = args.find((arg) => !arg.startsWith('--'));
const names = (option('only')?.split(',') ?? ['ours', 'readability', 'defuddle']) as Extractor[];
/** Once to see what is found; five times to see how long it takes, which is printed then. */
const rounds = Number(option('rounds') ?? 1);
if (!folder) throw new Error('Name the folder of pages: npm run bench:extraction -- <folder>');

const runner = await startPageRunner('in-page.ts');
const saved: unknown[] = [];
try {
  for (const corpus of readCorpora(folder)) report(corpus.name, await judgeAll(corpus));
} finally {
  await runner.close();
  const file = option('save');
  if (file) writeFileSync(file, JSON.stringify(saved));
}

async function judgeAll(corpus: Corpus): Promise<Judged[]> {
  const judged: Judged[] = [];
  const accounts: Accounted[] = [];
  for (const marked of corpus.pages) {
    await runner.open({ url: addressOf(marked), html: corpus.html(marked.id) });
    const found: Partial<Record<Extractor, Extracted>> = {};
    for (const name of names) found[name] = await runner.call(`extract('${name}', ${rounds})`);
    if (explains) accounts.push(await runner.call<Accounted>('account()'));
    saved.push({ corpus: corpus.name, marked, found });
    for (const name of names) {
      const extracted = found[name];
      if (extracted) judged.push(judge(name, marked, extracted));
    }
  }
  if (explains) reportAccounts(corpus.name, accounts);
  return judged;
}
