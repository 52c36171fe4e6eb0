import type { Dialect } from '../clip/template';
import type { Piece } from '../template/value';
import { characterReferences } from './character-references';
import { inOneLine } from './in-one-line';
import { type Block, paragraph } from './mdast';
import { nodesOf } from './piece-nodes';
import { PLACE_LENGTH, placeAfter } from './places';
import { writeMarkdown } from './write/write';

/** What begins a line and holds blocks, which begin after it. */
const CONTAINERS = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t]|\[[ xX]\][ \t])*/;
const HASHES = /^(#{1,6})[ \t]+/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const ELEMENT = /^ {0,3}<[a-z/!?]/i;

/** Where a line stands among others. */
type Region = 'prose' | 'element' | { readonly fence: string };

/**
 * The pieces of a template as Markdown: text is escaped so that it shows as it is where it stands.
 *
 * Linear in their length.
 */
export function writtenPieces(pieces: readonly Piece[], dialect: Dialect): string {
  const written: string[] = [];
  let region: Region = 'prose';
  let line: Piece[] = [];
  const endLine = (): void => {
    const before = region;
    region = regionAfter(before, markupOf(line, '\ufffc'));
    if (line.length > 0) written.push(writeLine(line, region === 'prose' ? before : region, dialect));
    line = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') line.push(piece);
    else if (piece.kind === 'content') {
      endLine();
      written.push(piece.value);
    } else {
      piece.value.split('\n').forEach((part, index) => {
        if (index > 0) {
          endLine();
          written.push('\n');
        }
        if (part) line.push({ kind: 'markup', value: part });
      });
    }
  }
  endLine();
  return written.join('');
}

function regionAfter(region: Region, line: string): Region {
  const [, fence = ''] = FENCE.exec(line) ?? [];
  if (typeof region === 'object') return fence.startsWith(region.fence) ? 'prose' : region;
  if (fence) return { fence };
  if (line.trim() === '') return 'prose';
  return ELEMENT.test(line) ? 'element' : region;
}

function writeLine(line: readonly Piece[], region: Region, dialect: Dialect): string {
  if (line.every(({ kind }) => kind !== 'text')) return markupOf(line);
  if (region === 'element') return elementLine(line);
  if (region !== 'prose') return line.map(({ kind, value }) => (kind === 'text' ? inOneLine(value) : value)).join('');
  const [first] = line;
  const start = first?.kind === 'markup' ? first.value : '';
  const [container = ''] = CONTAINERS.exec(start) ?? [];
  const [heading = '', hashes = ''] = HASHES.exec(start.slice(container.length)) ?? [];
  const children = nodesOf(withoutStart(line, container.length + heading.length));
  const block: Block = hashes ? { type: 'heading', depth: hashes.length as 1, children } : paragraph(...children);
  return container + writeMarkdown([block], dialect).replace(/\n$/, '');
}

/** The line without so many characters of the markup that it begins with. */
function withoutStart([first, ...others]: readonly Piece[], length: number): readonly Piece[] {
  if (!first || length === 0) return first ? [first, ...others] : others;
  return [{ ...first, value: first.value.slice(length) }, ...others];
}

/** The markup of a line, with something in place of its text. */
function markupOf(line: readonly Piece[], inPlace = ''): string {
  return line.map(({ kind, value }) => (kind === 'markup' ? value : inPlace)).join('');
}

/** A line of HTML, where text is nowhere read as Markdown. */
function elementLine(line: readonly Piece[]): string {
  let written = '';
  for (const { kind, value } of line) {
    const write = kind === 'text' ? (placeAfter(written.slice(-PLACE_LENGTH)) ?? characterReferences) : null;
    written += write ? write(inOneLine(value)) : value;
  }
  return written;
}
