import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What people marked on a page. A missing or null field: nobody looked. */
export interface Marked {
  readonly id: string;
  readonly url: string;
  readonly lang?: string | null;
  readonly body?: string | null;
  readonly lead?: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
  readonly with?: readonly string[] | null;
  readonly without?: readonly string[] | null;
}

/** Pages with what people marked on them. */
export interface Corpus {
  readonly name: string;
  readonly pages: readonly Marked[];
  readonly html: (id: string) => string;
}

/**
 * The corpora in a folder: itself, or those in it.
 *
 * @throws Error if there is none.
 */
export function readCorpora(folder: string): readonly Corpus[] {
  const root = resolve(folder);
  const inside = existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
  const folders = [root, ...inside].filter((each) => existsSync(join(each, 'expected.json')));
  if (folders.length === 0) throw new Error(`${root} has no corpus: a folder with pages/ and expected.json`);
  return folders.map(readCorpus);
}

function readCorpus(folder: string): Corpus {
  return {
    name: basename(folder),
    pages: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
    html: (id) => gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString(),
  };
}

/** The address of a page; some corpora give none that a browser opens. */
export function addressOf({ id, url }: Marked): string {
  return URL.canParse(url) && /^https?:/.test(url) ? url : `https://unknown.example/${id}`;
}
