import { html, type PhrasingContent } from '../mdast';

/** Marks that Markdown writes with stars, tildes and equals signs, and the elements that say the same. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['strong', 'strong'],
  ['emphasis', 'em'],
  ['delete', 'del'],
  ['highlight', 'mark'],
]);

/** What CommonMark asks of the characters beside a mark. */
type CharacterClass = 'space' | 'punctuation' | 'letter';

/**
 * The line with those marks as HTML that stars could not open or close where they stand.
 *
 * CommonMark reads `**中文。**中文` as stars, since the closing ones follow punctuation and precede a letter. The
 * writer would change the prose around them into character references; elements leave it as it is.
 */
export function markable(nodes: readonly PhrasingContent[], before?: string, after?: string): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  nodes.forEach((node, index) => {
    const previous = nodes[index - 1];
    const next = nodes[index + 1];
    const left = previous ? edgeOf(previous, 'end') : before;
    const right = next ? edgeOf(next, 'start') : after;
    const tag = TAGS.get(node.type);
    if (!('children' in node)) made.push(node);
    else if (tag === undefined) made.push({ ...node, children: markable(node.children, '[', ']') });
    else {
      const touches = previous !== undefined && TAGS.has(previous.type) && made.at(-1)?.type !== 'html';
      const isFirst = index === 0 && before === '*';
      const isLast = next === undefined && after === '*';
      // Beside the stars of the mark around it, it is written with underscores, which cannot stand in a word.
      const isCrowded = (isFirst && classOf(right) === 'letter') || (isLast && classOf(left) === 'letter');
      const written = !touches && !isCrowded && canStand(node.children, left, right);
      const [inner, outer] = written ? ['*', '*'] : ['>', '<'];
      const children = markable(node.children, inner, outer);
      if (written) made.push({ ...node, children });
      else for (const each of [html(`<${tag}>`), ...children, html(`</${tag}>`)]) made.push(each);
    }
  });
  return made;
}

function canStand(children: readonly PhrasingContent[], left: string | undefined, right: string | undefined): boolean {
  const [first] = children;
  const last = children.at(-1);
  const start = classOf(first && edgeOf(first, 'start'), 'punctuation');
  const end = classOf(last && edgeOf(last, 'end'), 'punctuation');
  if (start === 'space' || end === 'space') return false;
  const opens = start === 'letter' || classOf(left) !== 'letter';
  const closes = end === 'letter' || classOf(right) !== 'letter';
  return opens && closes;
}

/** The character that will stand at one side of a node. Everything but text begins and ends with punctuation. */
function edgeOf(node: PhrasingContent, side: 'start' | 'end'): string | undefined {
  if (node.type === 'break') return ' ';
  if (node.type !== 'text') return '*';
  if (side === 'end') return Array.from(node.value.slice(-2)).at(-1);
  const point = node.value.codePointAt(0);
  return point === undefined ? undefined : String.fromCodePoint(point);
}

/** `unsure` is for what lies outside of the basic plane, as emoji: some readers see halves of it, which are letters. */
function classOf(character: string | undefined, unsure: CharacterClass = 'letter'): CharacterClass {
  if (character && character.length > 1) return unsure;
  if (character === undefined || /^\s$/u.test(character)) return 'space';
  return /^[\p{P}\p{S}]$/u.test(character) ? 'punctuation' : 'letter';
}
