import { comparable } from '../text';
import type { Block, Box } from './box';
import { type BoxFacts, boxReader } from './box-facts';
import { keyOf } from './key';
import { isKind } from './marks';
import { patternOf } from './pattern';
import { isReadMore } from './phrases';
import type { PageBlocks } from './read-blocks';

/** What is known of a page as a whole when its blocks are judged. */
export interface PageFacts {
  readonly page: PageBlocks;
  readonly title: string;
  readonly descriptions: readonly string[];
  /** Whether Readability keeps a block. */
  readonly isKept: (block: Block) => boolean;
  readonly ofBox: (box: Box) => BoxFacts;
  /** Share of a block's words that the page gives as its article's text elsewhere; null when it gives none. */
  readonly declared: (block: Block) => number | null;
  /** Index of the block with the headline; -1 for none. */
  readonly headline: number;
  readonly firstCore: number;
  readonly lastCore: number;
  /** Whether a block leads to other pages. */
  readonly isReadMore: (block: Block) => boolean;
  readonly repeated: (block: Block) => boolean;
  /** See `patternOf`. */
  readonly pattern: (block: Block) => string;
  /** Of what Readability keeps, the share that is in blocks made as this one. */
  readonly patternShare: (block: Block) => number;
  /** How many blocks of the page are made as this one. */
  readonly patternCount: (block: Block) => number;
}

export interface PageSays {
  readonly title: string;
  readonly descriptions: readonly string[];
  readonly articleBody: string | null;
  readonly kept: ReadonlySet<Block>;
}

export function readFacts(page: PageBlocks, says: PageSays): PageFacts {
  const keys = page.blocks.map(keyOf);
  const leading: boolean[] = [];
  const repeats = new Map<string, number>();
  for (const key of keys) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const core = new Map<Box, number>();
  let total = 0;
  const shares = new Map<string, number>();
  const counts = new Map<string, number>();
  const patterns = page.blocks.map(patternOf);
  let [firstCore, lastCore] = [-1, -1];
  for (const block of page.blocks) {
    const pattern = patterns[block.index] ?? '';
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    if (!block.isProse || !says.kept.has(block)) continue;
    if (firstCore < 0) firstCore = block.index;
    lastCore = block.index;
    total += block.weight;
    shares.set(pattern, (shares.get(pattern) ?? 0) + block.weight);
    for (let box: Box | null = block.box; box; box = box.parent) core.set(box, (core.get(box) ?? 0) + block.weight);
  }
  const title = comparable(says.title);
  return {
    page,
    title,
    descriptions: says.descriptions.map(comparable).filter((text) => text.length > 30),
    isKept: (block) => says.kept.has(block),
    ofBox: boxReader(page.root, (box) => (total > 0 ? (core.get(box) ?? 0) / total : 0)),
    declared: declaredBy(says.articleBody),
    headline: headlineOf(page, keys, title),
    firstCore,
    lastCore,
    isReadMore: ({ index, text }) => (leading[index] ??= isReadMore(text)),
    repeated: ({ index }) => (repeats.get(keys[index] ?? '') ?? 0) > 1,
    pattern: ({ index }) => patterns[index] ?? '',
    patternShare: ({ index }) => (total > 0 ? (shares.get(patterns[index] ?? '') ?? 0) / total : 0),
    patternCount: ({ index }) => counts.get(patterns[index] ?? '') ?? 0,
  };
}

function headlineOf({ blocks }: PageBlocks, keys: readonly string[], title: string): number {
  const isHeading = ({ box }: Block, level: RegExp) => isIn(box, level);
  const named = blocks.findIndex((block, index) => {
    const key = keys[index] ?? '';
    return (
      key.length > 5 &&
      (key === title || (title.includes(key) && key.length > title.length / 2)) &&
      isHeading(block, /^h[12]$/)
    );
  });
  return named >= 0 ? named : blocks.findIndex((block) => isHeading(block, /^h1$/));
}

function isIn(box: Box, tag: RegExp): boolean {
  if (!isKind(box.all, 'heading')) return false;
  for (let each: Box | null = box; each; each = each.parent) if (tag.test(each.element.localName)) return true;
  return false;
}

const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

function declaredBy(articleBody: string | null): PageFacts['declared'] {
  if (!articleBody || articleBody.length < 300) return () => null;
  const known = new Set(shingles(articleBody));
  const shares = new Map<Block, number | null>();
  return (block) => {
    const before = shares.get(block);
    if (before !== undefined) return before;
    const own = shingles(block.text);
    const share = own.length > 0 ? own.filter((each) => known.has(each)).length / own.length : null;
    shares.set(block, share);
    return share;
  };
}

function shingles(text: string): string[] {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const size = Math.min(3, words.length);
  return words.slice(0, words.length - size + 1).map((_, start) => words.slice(start, start + size).join(' '));
}
