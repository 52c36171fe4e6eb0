import type { Piece } from '../template/value';
import { inOneLine } from './in-one-line';
import { joinedText } from './inline/joined-text';
import { type PhrasingContent, text } from './mdast';
import { PLACE_LENGTH, placeAfter } from './places';

/** What would end a label or a cell that the template has begun, or be a link in a link: it gets a backslash. */
const ENDING = {
  label: String.raw`\]|:(?=\/\/)|(?<=www)\.|@`,
  cell: String.raw`\|`,
} as const;

/** The nodes of a line: what the template has is written as it stands, and text so that it shows as it is. */
export function nodesOf(line: readonly Piece[]): PhrasingContent[] {
  const isRow = line.some(({ kind, value }) => kind === 'markup' && value.includes('|'));
  const nodes: PhrasingContent[] = [];
  let before = '';
  let ticks = 0;
  for (const { kind, value } of line) {
    if (kind === 'markup') {
      before = (before + value).slice(-PLACE_LENGTH);
      ticks += value.match(/(?<!\\)`+/g)?.length ?? 0;
      nodes.push(verbatim(value));
      continue;
    }
    const write = ticks % 2 === 1 ? inCode : placeAfter(before);
    const shown = inOneLine(value);
    if (write) nodes.push(verbatim(write(shown)));
    else for (const node of proseOf(shown, [isLabel(before) && ENDING.label, isRow && ENDING.cell])) nodes.push(node);
    before += 'x';
  }
  return joinedText(nodes.filter((node) => !('value' in node) || node.value !== ''));
}

function proseOf(shown: string, ending: readonly (string | false)[]): readonly PhrasingContent[] {
  const patterns = ending.filter((pattern) => pattern !== false);
  if (patterns.length === 0) return [text(shown)];
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: character, index } of shown.matchAll(new RegExp(patterns.join('|'), 'gi'))) {
    nodes.push(text(shown.slice(end, index)), verbatim(`\\${character}`));
    end = index + character.length;
  }
  return [...nodes, text(shown.slice(end))];
}

/** Whether a bracket is open. */
function isLabel(before: string): boolean {
  const brackets = before.match(/\\.|[[\]]/g) ?? [];
  return (
    brackets.reduce((open, bracket) => open + (bracket === '[' ? 1 : 0) - (bracket === ']' && open > 0 ? 1 : 0), 0) > 0
  );
}

/** Between backquotes nothing is escaped, and nothing can be. */
const inCode = (shown: string) => shown.replaceAll('`', "'");
const verbatim = (value: string): PhrasingContent => ({ type: 'bareUrl', value });
