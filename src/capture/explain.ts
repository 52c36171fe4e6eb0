import type { Change } from '../clip/article';
import { sanitizeToBody } from '../html/sanitize';
import { topIn } from './assemble/top-in';
import type { Block, Box } from './blocks/box';
import type { Draft } from './draft';
import type { Trail } from './steps';

/** Blocks beside each other that one step took out, or put back, for one reason. */
interface Part {
  readonly step: string;
  readonly action: Change['action'];
  readonly blocks: readonly Block[];
}

/** Steps that say why they leave a block out. */
const REASONED = ['readability', 'judge', 'stories', 'certain'];
/** So many elements of a path are named. */
const PATH_LENGTH = 4;
const INLINE_HEAD = /^(?:h[1-6]|blockquote|pre|li)$/;

/**
 * What was left out of the article that was cut out of a page, and what was put back that Readability had left out,
 * in the order of the page.
 */
export function explain(article: Element, draft: Draft, trail: Trail): readonly Change[] {
  const parts = partsOf(draft, trail);
  const written = article.ownerDocument.createElement('div');
  for (const { blocks } of parts) {
    const section = article.ownerDocument.createElement('section');
    section.append(...blocks.map((block) => elementOf(block, section.ownerDocument)));
    written.append(section);
  }
  const clean = [...sanitizeToBody(written.innerHTML).body.children];
  const places = placesIn(article, draft);
  return parts.map(({ step, action, blocks }, index) => ({
    step,
    action,
    where: pathOf(blocks[0]?.box ?? draft.page.root),
    text: blocks.map(({ text }) => text).join('\n'),
    html: clean[index]?.innerHTML ?? '',
    before: places(blocks[0]?.index ?? 0),
  }));
}

function partsOf({ page, kept, readable, reasonFor, lead }: Draft, trail: Trail): Part[] {
  const parts: { step: string; action: Change['action']; blocks: Block[]; region: Box | null }[] = [];
  for (const block of page.blocks) {
    const action = kept.has(block) ? 'restored' : 'removed';
    if (action === 'restored' && (readable.has(block) || lead.includes(block))) continue;
    const decided = trail.get(block) ?? 'readability';
    const step = action === 'removed' && REASONED.includes(decided) ? (reasonFor(block) ?? decided) : decided;
    const last = parts.at(-1);
    const region = regionOf(block.box);
    if (
      last?.step === step &&
      last.action === action &&
      last.region === region &&
      last.blocks.at(-1)?.index === block.index - 1
    )
      last.blocks.push(block);
    else parts.push({ step, action, blocks: [block], region });
  }
  return parts;
}

/** The box around a block that makes it of one part with others: what holds its list or its paragraphs. */
function regionOf({ parent }: Box): Box | null {
  return parent?.element.localName === 'li' || parent?.element.localName === 'ul' ? regionOf(parent) : parent;
}

function elementOf({ box, nodes }: Block, owner: Document): Element {
  const { localName } = box.element;
  const element = owner.createElement(INLINE_HEAD.test(localName) ? localName : 'p');
  const inline = new Set(nodes.map((node) => topIn(box.element, node)));
  element.append(...[...inline].map((node) => node.cloneNode(true)));
  return element;
}

function pathOf(box: Box): string {
  const names: string[] = [];
  for (let each: Box | null = box; each?.parent && names.length < PATH_LENGTH; each = each.parent) {
    const [name] = each.element.classList;
    names.unshift(name ? `${each.element.localName}.${name}` : each.element.localName);
  }
  return names.join(' > ');
}

/** Gives, for the index of a block of the page, how many elements at the top of the article stand before it. */
function placesIn(article: Element, { kept, lead }: Draft): (index: number) => number {
  const tops = new Map([...article.children].map((child, index) => [child as Node, index + 1]));
  const known = [...kept]
    .filter((block) => !lead.includes(block))
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, nodes }) => ({ index, place: tops.get(topIn(article, nodes[0] ?? article)) ?? 0 }));
  return (index) => known.findLast((each) => each.index < index)?.place ?? 0;
}
