import type { Clip } from '../../clip/clip';
import type { ExportFormat } from '../format';
import { oneText } from '../one-text';
import type { Author } from './authors';
import { citationOf, isoDay } from './citation';
import { citationKeys } from './keys';

/** What TeX acts on, and how the character itself is written. BibTeX counts braces, after a backslash too. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/** What an address may not hold, as it is encoded. */
const ADDRESS_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '%5C',
  '{': '%7B',
  '}': '%7D',
  '^': '%5E',
  '"': '%22',
  '<': '%3C',
  '>': '%3E',
  '|': '%7C',
  '`': '%60',
};

/** Citations as BibTeX in UTF-8, with the fields of BibLaTeX that most programs know. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  extension: '.bib',
  mimeType: 'application/x-bibtex',
  reads: 'metadata',
  write(clips, job) {
    const key = citationKeys();
    return oneText(clips, job, {
      extension: bibtex.extension,
      between: '\n',
      part: ({ clip }) => entryOf(clip, key(clip)),
    });
  },
};

function entryOf(clip: Clip, key: string): string {
  const { title, authors, publication, published, accessed, ...known } = citationOf(clip, key);
  const fields: Readonly<Record<string, string | null>> = {
    entrysubtype: 'newspaper',
    title: withCapitals(title),
    author: authors.map(nameOf).join(' and '),
    journal: publication && escaped(publication),
    year: published && isoDay(published).slice(0, 4),
    month: published && String(published[1]),
    date: published && isoDay(published),
    url: address(known.url),
    urldate: accessed && isoDay(accessed),
    language: known.language && escaped(known.language),
    abstract: known.abstract && escaped(known.abstract),
    keywords: known.keywords.map((each) => escaped(each.replaceAll(',', ' '))).join(', '),
    note: known.archived && `\\url{${address(known.archived)}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  return `@article{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Styles write titles in small letters but for what is in braces: words with a capital within keep it. */
function withCapitals(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word) => (/\p{Lu}/u.test(word) ? `{${escaped(word)}}` : escaped(word)))
    .join('');
}

/** A name that cannot be told apart is in braces, as is one that holds what parts names. */
function nameOf(author: Author): string {
  if ('literal' in author) return `{${escaped(author.literal)}}`;
  return `${escaped(author.family)}, ${escaped(author.given)}`;
}

/** Two hyphens in a row would be a dash, two apostrophes a quotation mark, and so on. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^<>|]/g, (character) => ESCAPES[character] ?? character)
    .replace(/([-'`,?!])(?=[-'`,])/g, '$1{}');
}

/** An address is read as it stands; what ends it, or the field, is encoded. */
function address(url: string): string {
  return url.replace(/[\\{}^"<>|`]/g, (character) => ADDRESS_ESCAPES[character] ?? character);
}
