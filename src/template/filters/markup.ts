import { BOUNDS } from '../bounds';
import { isMarkup, markup, type Piece, plain, piecesOf, text } from '../value';
import { type Filter, ofText } from './filter';

/** What ends a link of Obsidian, or parts it. It has no escapes. */
const IN_WIKILINK = /[[\]|#^\\\s]+/g;

/** As a link of Obsidian to the note of that name; the argument is what it shows. */
export const wikilink: Filter = ofText([0, 1], (name, [shown = null]) => {
  const [target, label] = [linkable(name), linkable(plain(shown))];
  if (!target) return null;
  return { pieces: [markup(label && label !== target ? `[[${target}|${label}]]` : `[[${target}]]`)] };
});

/** An address as a link; the argument is its text. */
export const link: Filter = ofText([0, 1], (address, [shown = null]) => {
  if (!address.trim()) return null;
  const label = plain(shown).trim() || address;
  return { pieces: [markup('['), text(label), markup(']('), text(address), markup(')')] };
});

/** Each line as a line of a block quote. */
export const quote: Filter = {
  takes: [0, 0],
  apply: (value) => {
    if (value === null) return null;
    const pieces = piecesOf(value);
    const length = pieces.reduce((sum, piece) => sum + 3 * piece.value.length, 0);
    return length > BOUNDS.value * 2 ? undefined : { pieces: [markup('> '), ...pieces.flatMap(quoted)] };
  },
};

/** Not escaped: what looks like Markdown in it is Markdown. */
export const raw: Filter = {
  takes: [0, 0],
  apply: (value) => (value === null || isMarkup(value) ? value : { pieces: [markup(plain(value))] }),
};

/** The name as it can stand in a link of Obsidian. */
export function linkable(name: string): string {
  return name.replace(IN_WIKILINK, ' ').trim();
}

function quoted({ kind, value }: Piece): readonly Piece[] {
  if (kind !== 'text') return [{ kind, value: value.trimEnd().replace(/\n/g, '\n> ') }];
  return value.split(/\r\n?|\n/).flatMap((line, i) => [...(i > 0 ? [markup('\n> ')] : []), text(line)]);
}
