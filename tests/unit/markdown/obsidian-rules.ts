import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** What Obsidian reads beside Markdown: where it begins, and the HTML that stands for it here; none is hidden. */
const SIGNS: readonly (readonly [name: string, begins: RegExp, after: RegExp, shown: string])[] = [
  ['comment', /^%%[^]*?%%/, /(?:)/, ''],
  ['tag', /^#(?=\S*[^\d\s])[\p{L}\p{N}\p{M}\p{So}_/-]+/u, /(?:^|\s)$/, '<u>tag</u>'],
  ['block-id', /^\^[\w-]+\s*$/, /(?:^|\s)$/, ''],
  ['inline-note', /^\^\[[^\]]*\]/, /(?:)/, '<sup>note</sup>'],
  ['wikilink', /^!?\[\[[^\]]+\]\]/, /(?:)/, '<u>wikilink</u>'],
  ['note', /^\[\^[^\]\s]+\]/, /(?:)/, '<sup>note</sup>'],
  ['formula', /^(\$+)(?!\s)(?:[^$\n]|\$(?!\1))*?\1(?!\$)/, /[^\\]?$/, '<math></math>'],
];

/** Reads Obsidian's own signs as Obsidian does, as far as a test needs it. */
export function obsidianRules(md: MarkdownIt): void {
  for (const [name, begins, after, shown] of SIGNS) {
    md.inline.ruler.after('escape', name, (state, silent) => {
      const [sign] = begins.exec(state.src.slice(state.pos, state.posMax)) ?? [];
      if (sign === undefined || !after.test(state.src.slice(0, state.pos))) return false;
      if (!silent) state.push('html_inline', '', 0).content = shown;
      state.pos += sign.length;
      return true;
    });
  }
  md.inline.ruler.after('escape', 'highlight', highlight);
  md.block.ruler.before('fence', 'formula', formulaOnLines, { alt: ['paragraph', 'blockquote', 'list'] });
}

/** Words between equals signs, with all that may be in them. */
function highlight(state: StateInline, silent: boolean): boolean {
  const { pos: start, posMax: max } = state;
  if (silent || !/^==[^\s=]/.test(state.src.slice(start, max))) return false;
  state.pos = start + 2;
  const end = closingOf(state, max);
  if (end === null) {
    state.pos = start;
    return false;
  }
  state.push('html_inline', '', 0).content = '<mark>';
  [state.pos, state.posMax] = [start + 2, end];
  state.md.inline.tokenize(state);
  state.push('html_inline', '', 0).content = '</mark>';
  [state.pos, state.posMax] = [end + 2, max];
  return true;
}

function closingOf(state: StateInline, max: number): number | null {
  while (state.pos < max) {
    if (state.src.startsWith('==', state.pos)) return state.pos;
    state.md.inline.skipToken(state);
  }
  return null;
}

function formulaOnLines(state: StateBlock, ...[start, end, silent]: [number, number, boolean]): boolean {
  const lineAt = (line: number) => state.getLines(line, line + 1, state.blkIndent, false);
  const fence = /^\$\$+$/.exec(lineAt(start).trim())?.[0];
  if (!fence) return false;
  let next = start + 1;
  while (next < end && lineAt(next).trim() !== fence) next += 1;
  if (!silent) state.push('html_block', '', 0).content = '<math></math>';
  state.line = next + 1;
  return true;
}
