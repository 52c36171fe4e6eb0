// Measures what is extracted from pages whose article people have marked: `npm run bench:extraction -- <folder>`.
import { writeFileSync } from 'node:fs';
import { type Corpus, type Marked, readCorpora } from './corpus.ts';
import type { Extractor } from './in-page.ts';
import { startPageRunner } from './page-runner.ts';
import { judge, type Judged } from './judge.ts';
import { report } from './report.ts';

const args = process.argv.slice(2);
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const folder = args.find((arg) => !arg.startsWith('--'));
const names = (option('only')?.split(',') ?? ['ours', 'readability', 'defuddle']) as Extractor[];
/** Once to see what is found; five times to see how long it takes, which is printed then. */
const rounds = Number(option('rounds') ?? 1);
if (!folder) throw new Error('Name the folder of pages: npm run bench:extraction -- <folder>');

const runner = await startPageRunner();
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
  for (const marked of corpus.pages) {
    const found = await runner.run({ url: addressOf(marked), html: corpus.html(marked.id) }, names, rounds);
    saved.push({ corpus: corpus.name, marked, found });
    for (const name of names) {
      const extracted = found[name];
      if (extracted) judged.push(judge(name, marked, extracted));
    }
  }
  return judged;
}

/** Some corpora give no address that a browser opens. */
function addressOf({ id, url }: Marked): string {
  return URL.canParse(url) && /^https?:/.test(url) ? url : `https://unknown.example/${id}`;
}
