import type { PhrasingContent } from '../mdast';
import { corrected } from './escapes';
import { safeText } from './safe-text';
import type { Info, State } from './write';

/** What is written around marked words; the second where the first would touch the same of the words around. */
const MARKERS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['strong', ['**', '__']],
  ['emphasis', ['*', '_']],
  ['delete', ['~~', '~~']],
  ['highlight', ['==', '==']],
]);

/** What kinds of nodes begin with, for the escapes before them. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['break', '\\'],
  ['footnoteReference', '['],
  ['html', '<'],
  ['image', '!'],
  ['inlineCode', '`'],
  ['inlineMath', '$'],
  ['link', '['],
  ...[...MARKERS].map(([type, [marker]]) => [type, marker.charAt(0)] as const),
]);

/**
 * A line of Markdown.
 *
 * The library's own way tries markers for all marks of a line until they hold, and changes the prose beside them to
 * character references; `markable` has left only marks that hold as they stand.
 */
export function lineOf(nodes: readonly PhrasingContent[], state: State, info: Info): string {
  let written = '';
  let { before } = info;
  nodes.forEach((node, index) => {
    const next = nodes[index + 1];
    const after = next ? beginningOf(next) : info.after;
    const ends = (index === 0 ? before : '') + (next ? '' : after);
    const part = partOf(node, nodes[index - 1], state, { ...info, before, after, ends });
    if (part === '') return;
    written += part;
    before = part.slice(-1);
  });
  return written;
}

/** Where a part stands in its line. */
interface Place extends Info {
  /** What begins and ends the line, if the part is its first or its last. */
  readonly ends: string;
}

function partOf(node: PhrasingContent, previous: PhrasingContent | undefined, state: State, place: Place): string {
  if (node.type === 'text') return corrected(safeText(node.value, state, place), { node, previous: previous?.type });
  const markers = MARKERS.get(node.type);
  if (!markers || !('children' in node)) return state.handle(node, undefined, state, place);
  const [usual, other] = markers;
  const marker = place.ends.includes(usual.charAt(0)) ? other : usual;
  const inner = lineOf(node.children, state, { ...place, before: marker, after: marker });
  return inner && marker + inner + marker;
}

const beginningOf = (node: PhrasingContent) =>
  BEGINNINGS.get(node.type) ?? ('value' in node ? node.value.charAt(0) : '');
