import { type Place, templateError } from './template-error';

/** A word of the language, inside `{{ }}` and `{% %}`. */
export interface Word extends Place {
  readonly kind: 'name' | 'string' | 'number' | 'sign' | 'end';
  /** Of a string what it stands for, without its quotes. */
  readonly value: string;
  readonly end: number;
}

/** A part of a template: text as it stands, a value to be written, or a tag that says what is done with others. */
export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'output' | 'tag'; readonly words: readonly Word[]; readonly start: number; readonly end: number };

const WORDS: readonly (readonly [kind: Word['kind'], pattern: string])[] = [
  ['name', String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`],
  ['number', String.raw`-?\d+(?:\.\d+)?`],
  ['string', String.raw`"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'`],
  ['sign', String.raw`==|!=|[|:,]`],
];
const WORD = new RegExp(WORDS.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'suy');
const BLANK = /\s*/uy;
const OPENING = /\{[{%]/g;
const CLOSINGS = { '{{': '}}', '{%': '%}' } as const;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/**
 * The parts of a template, in order. Text is cut at the ends of lines; a line with nothing but tags has no text.
 *
 * @throws ClipperError `template-unclosed`, `template-syntax`.
 */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  OPENING.lastIndex = 0;
  while (true) {
    OPENING.lastIndex = end;
    const found = OPENING.exec(source);
    for (const [line] of source.slice(end, found?.index).matchAll(/[^\n]*\n|[^\n]+/g)) {
      tokens.push({ kind: 'text', value: line });
    }
    if (!found) return linesOf(tokens).flatMap(withoutItsBlanks);
    const opening = found[0] as keyof typeof CLOSINGS;
    const words = wordsIn(source, found.index, CLOSINGS[opening]);
    end = words.at(-1)?.end ?? source.length;
    tokens.push({ kind: opening === '{{' ? 'output' : 'tag', words, start: found.index, end });
  }
}

/** The words from an opening to its closing; the last one is the end. */
function wordsIn(source: string, start: number, closing: string): readonly Word[] {
  const words: Word[] = [];
  let at = start + 2;
  while (true) {
    at += matchAt(BLANK, source, at)?.[0].length ?? 0;
    if (source.startsWith(closing, at))
      return [...words, { kind: 'end', value: closing, start: at, end: at + closing.length }];
    const found = matchAt(WORD, source, at);
    if (!found) {
      const isClosed = closesAt(source, at, closing);
      throw templateError(isClosed ? 'template-syntax' : 'template-unclosed', source, { start: isClosed ? at : start });
    }
    const [kind, value] = Object.entries(found.groups ?? {}).find(([, matched]) => matched !== undefined) ?? [];
    const end = at + found[0].length;
    const meant = kind === 'string' ? unquoted(found[0]) : (value ?? '');
    words.push({ kind: kind as Word['kind'], value: meant, start: at, end });
    at = end;
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Whether the closing comes before another opening does. */
function closesAt(source: string, at: number, closing: string): boolean {
  const end = source.indexOf(closing, at);
  const next = source.slice(at, end === -1 ? undefined : end).search(OPENING);
  return end !== -1 && next === -1 && !/^["']/.test(source.slice(at, at + 1));
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(["'\\nt])/g, (_, character: string) => ESCAPES[character] ?? character);
}

function linesOf(tokens: readonly Token[]): readonly Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    lines.at(-1)?.push(token);
    if (token.kind === 'text' && token.value.endsWith('\n')) lines.push([]);
  }
  return lines;
}

/** A line on which nothing but tags stands leaves nothing of itself. */
function withoutItsBlanks(line: readonly Token[]): readonly Token[] {
  const tags = line.filter(({ kind }) => kind === 'tag');
  const isOnlyTags = tags.length > 0 && line.every((token) => token.kind === 'tag' || isBlankText(token));
  return isOnlyTags ? tags : line;
}

const isBlankText = (token: Token) => token.kind === 'text' && token.value.trim() === '';
