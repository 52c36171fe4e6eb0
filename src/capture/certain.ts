import type { Block } from './blocks/box';
import { isKind, isNamed, type KindMark } from './blocks/marks';
import type { NameMark } from './blocks/names';
import { DATE, isAdLabel, isPromotion, isReadMore, isSignature } from './blocks/phrases';
import { keyOf } from './blocks/key';
import type { Draft } from './draft';
import { comparable } from './text';

interface Place {
  /** Who wrote it, and where it appeared: comparable texts. */
  readonly names: readonly string[];
  /** Whether it stands before the first paragraph. */
  readonly isHead: boolean;
  readonly isHeading: boolean;
  /** Whether Readability keeps it too. */
  readonly isReadable: boolean;
}

type Rule = readonly [reason: string, fits: (block: Block, place: Place) => boolean];

/** With less prose, every line may count. By weight. */
const MIN_ARTICLE = 350;
const QUOTED = /[“"«„「]/;
const STOPPED = /[.。!?！？]$/;

/** Lines that are never the article's, whatever else speaks for them. Paragraphs of prose are not asked. */
const NEVER: readonly Rule[] = [
  ['navigation', marked(['nav', 'button', 'dialog'], ['menu'])],
  ['share', marked([], ['share'])],
  ['wall', marked([], ['wall', 'overlay'])],
  ['newsletter', marked([], ['newsletter'])],
  ['advertisement', (block, place) => isAdLabel(block.text) || marked([], ['ad'])(block, place)],
  [
    'related',
    ({ text, weight, links }, { isHeading }) =>
      weight < 260 && isReadMore(text) && (links > 0.3 || isHeading || weight < 60 || /[:：]\s*$/.test(text)),
  ],
  [
    'promotion',
    ({ text, weight }, { isReadable }) => !isReadable && weight < 200 && isPromotion(text) && !QUOTED.test(text),
  ],
  ['links', ({ weight, links }, { isHead, isHeading }) => isHead && !isHeading && links > 0.8 && weight < 200],
  ['dateline', (block, { isHead, names }) => isHead && names.includes(keyOf(block))],
  [
    'dateline',
    ({ text, weight }, { isHead, isHeading }) =>
      isHead && !isHeading && weight < 100 && !STOPPED.test(text) && (DATE.test(text) || isSignature(text)),
  ],
];

/** Takes out the lines around and between the paragraphs that are certainly not the article's. */
export function dropCertain({ kept, readable, reasonFor, lead, metadata }: Draft): Partial<Draft> {
  const prose = [...kept].filter((block) => block.isProse && !lead.includes(block));
  const names = [metadata.byline, metadata.siteName, metadata.section].map((name) => comparable(name ?? ''));
  if (prose.reduce((sum, { weight }) => sum + weight, 0) < MIN_ARTICLE) return {};
  const first = Math.min(...prose.map(({ index }) => index));
  const found = new Map<Block, string>();
  const left = [...kept].filter((block) => {
    if (block.isProse || lead.includes(block)) return true;
    const place = {
      names,
      isHead: block.index < first,
      isHeading: isKind(block.box.all, 'heading'),
      isReadable: readable.has(block),
    };
    const [reason] = NEVER.find(([, fits]) => fits(block, place)) ?? [];
    if (reason) found.set(block, reason);
    return !reason;
  });
  return left.length < kept.size
    ? { kept: new Set(left), reasonFor: (block) => found.get(block) ?? reasonFor(block) }
    : {};
}

/**
 * Whether the block itself, or the box that holds nothing else, has one of these marks. Headings are often named for
 * what they head, or for the link to themselves that they hold.
 */
function marked(kinds: readonly KindMark[], names: readonly NameMark[]): Rule[1] {
  return ({ box }, { isHeading }) => {
    if (isHeading) return false;
    const outer = box.parent && box.parent.blocks <= 2 ? [box, box.parent] : [box];
    return outer.some(({ own }) => kinds.some((kind) => isKind(own, kind)) || names.some((name) => isNamed(own, name)));
  };
}
