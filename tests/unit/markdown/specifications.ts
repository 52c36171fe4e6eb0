import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Markdown, and the HTML that it is. */
export interface Example {
  readonly md: string;
  readonly html: string;
}

const DATA = process.env['CUTTINGS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const FILES = [
  join(DATA, 'adversarial/commonmark-examples.json'),
  join(DATA, '../examples/markdown-roundtrip/gfm-spec.txt'),
  join(DATA, '../examples/markdown-roundtrip/gfm-extensions.txt'),
];
/** No article holds these, or readers of GFM take them out. */
const SANITISED = /<(?:script|style|title|textarea|xmp|plaintext|iframe|noembed|noframes)|<IGNORE>|<!|<\?/i;

/** The specifications' own examples, which are not ours to keep here. */
export function specifications(): readonly Example[] {
  const absent = FILES.filter((file) => !existsSync(file));
  if (absent.length > 0) console.warn(`Only our own examples: ${absent.join(', ')} absent`);
  return FILES.filter((file) => existsSync(file)).flatMap((file) => examplesIn(readFileSync(file, 'utf8')));
}

function examplesIn(file: string): readonly Example[] {
  if (file.startsWith('[')) return JSON.parse(file);
  const [...found] = file.matchAll(/^`{32} example[^\n]*\n([^]*?)^\.\n([^]*?)^`{32}$/gm);
  return found
    .map(([, md = '', html = '']) => ({ md: md.replaceAll('→', '\t'), html: html.replaceAll('→', '\t') }))
    .filter(({ html }) => !SANITISED.test(html));
}
