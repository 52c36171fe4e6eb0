/** A piece of a line before white space is normalised. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'object'; readonly text: string; readonly marks: string };

/** What a line says: words with their marks, pictures and the like, spaces and breaks. */
export type Token = readonly [kind: 'word' | 'space' | 'break' | 'object', text?: string, marks?: string];

/** The lines that pieces make; two breaks or more part them, and what does not show is left out. */
export function linesOf(pieces: readonly Piece[]): Token[][] {
  let line: Token[] = [];
  const lines = [line];
  let space = false;
  let breaks = 0;
  const add = (token: Token) => {
    if (breaks > 1 && line.length > 0) lines.push((line = []));
    else if (breaks > 0 && line.length > 0) line.push(['break']);
    else if (space && line.length > 0) line.push(['space']);
    [space, breaks] = [false, 0];
    const last = line.at(-1);
    if (token[0] === 'word' && last?.[0] === 'word' && last[2] === token[2]) {
      line[line.length - 1] = ['word', `${last[1]}${token[1]}`, token[2] ?? ''];
    } else line.push(token);
  };
  for (const piece of pieces) {
    if (piece.kind === 'break') [breaks, space] = [breaks + 1, false];
    else if (piece.kind === 'object') add(['object', piece.text, piece.marks]);
    else {
      for (const part of piece.text.match(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g) ?? []) {
        if (/^[ \t\n\f\r]/.test(part)) space = true;
        else add(['word', part, piece.marks]);
      }
    }
  }
  return lines.map(withoutOwnLinks).filter((each) => each.some(shows));
}

function shows([kind, text = '']: Token): boolean {
  return kind === 'object' || (kind === 'word' && /[^\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]/u.test(text));
}

/** A link whose text is its own address is what readers make of the bare address: no mark. */
function withoutOwnLinks(line: Token[]): Token[] {
  const joined: Token[] = [];
  for (const [kind, text = '', marks = ''] of line) {
    const own = marks.split(' ').find((mark) => mark.startsWith('link:') && bare(mark.slice(5)) === bare(text));
    const kept = marks
      .split(' ')
      .filter((mark) => mark !== own)
      .join(' ');
    const last = joined.at(-1);
    if (kind === 'word' && last?.[0] === 'word' && last[2] === kept)
      joined[joined.length - 1] = ['word', `${last[1]}${text}`, kept];
    else joined.push(kind === 'word' || kind === 'object' ? [kind, text, kept] : [kind]);
  }
  return joined;
}

/** One spelling of an address: readers differ in what they encode. */
export function oneUrl(url: string): string {
  return url
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed()))
    .replace(/%(?:[57][BCDE]|5[0-9AEF]|[46][0-9A-F]|7[0-9A]|2[1-9A-F]|3[0-9A-F]|60)/g, (code) =>
      decodeURIComponent(code),
    );
}

const bare = (url: string) =>
  oneUrl(url)
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '');
