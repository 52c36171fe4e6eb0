import type { Block, Box } from './box';
import { isKind, isNamed, type KindMark } from './marks';
import type { NameMark } from './names';
import type { PageFacts } from './page-facts';
import { COMMA, CREDIT, DATE, isPromotion, isReadMore, isSignature, SENTENCE_END, STOP } from './phrases';

type Feature = (block: Block, facts: PageFacts) => number | boolean;

const NAME_MARKS: readonly NameMark[] = [
  'wall',
  'comments',
  'share',
  'newsletter',
  'promotion',
  'ad',
  'related',
  'tags',
  'author',
  'meta',
  'caption',
  'menu',
  'aside',
  'player',
  'overlay',
  'unseen',
  'content',
  'lead',
  'title',
];
const KIND_MARKS: readonly KindMark[] = [
  'article',
  'main',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'list',
  'item',
  'cell',
  'quote',
  'figure',
  'button',
  'definition',
  'code',
  'dialog',
  'section',
  'link',
  'hidden',
  'embed',
  'body',
  'heading',
];

/** The nearest box around a block that holds at least a share of what Readability keeps, and how far it is. */
function distanceToCore({ box }: Block, { coreOf }: PageFacts, share: number): number {
  let distance = 0;
  for (let each: Box | null = box; each; each = each.parent) {
    if (coreOf(each) >= share) return distance;
    distance += 1;
  }
  return 9;
}
/** The same by all prose. */
function distanceToProse({ box }: Block, { page }: PageFacts, share: number): number {
  let distance = 0;
  for (let each: Box | null = box; each; each = each.parent) {
    if (each.prose >= share * page.root.prose) return distance;
    distance += 1;
  }
  return 9;
}

function up(block: Block, levels: number): Box {
  let box = block.box;
  for (let level = 0; level < levels && box.parent; level += 1) box = box.parent;
  return box;
}

function near(block: Block, facts: PageFacts, offset: number): Block | undefined {
  return facts.page.blocks[block.index + offset];
}

function windowOf(block: Block, facts: PageFacts, size: number): readonly Block[] {
  return facts.page.blocks.slice(Math.max(0, block.index - size), block.index + size + 1);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** The nearest list or table around a block. */
function listOf({ box }: Block): Box | null {
  let found: Box | null = null;
  for (let each: Box | null = box; each; each = each.parent) {
    if (/^(?:ul|ol|dl|table)$/.test(each.element.localName)) found ??= each;
  }
  return found;
}

export const FEATURES: Readonly<Record<string, Feature>> = {
  weight: ({ weight }) => Math.log1p(weight),
  w20: ({ weight }) => weight < 20,
  w50: ({ weight }) => weight < 50,
  w90: ({ weight }) => weight < 90,
  w200: ({ weight }) => weight > 200,
  w500: ({ weight }) => weight > 500,
  links: ({ links }) => links,
  links0: ({ links }) => links === 0,
  links5: ({ links }) => links > 0.5,
  links9: ({ links }) => links > 0.9,
  prose: ({ isProse }) => isProse,
  ends: ({ text }) => SENTENCE_END.test(text),
  stops: ({ text }) => Math.min(6, text.match(STOP)?.length ?? 0),
  commas: ({ text }) => Math.min(8, text.match(COMMA)?.length ?? 0),
  digits: ({ text }) => (text.match(/\p{N}/gu)?.length ?? 0) / text.length,
  upper: ({ text }) => (text.match(/\p{Lu}/gu)?.length ?? 0) / text.length,
  symbols: ({ text }) => (text.match(/[|»›•·>→@#/]/g)?.length ?? 0) / text.length,
  colon: ({ text }) => /[:：]\s*$/.test(text),
  ellipsis: ({ text }) => /(?:…|\.\.\.)\s*$/.test(text),
  question: ({ text }) => /[?？]\s*$/.test(text),
  readMore: ({ text }) => isReadMore(text),
  readMoreShort: ({ text, weight }) => weight < 260 && isReadMore(text),
  promotion: ({ text, weight }) => weight < 400 && isPromotion(text),
  signature: ({ text, weight }) => weight < 300 && isSignature(text),
  credit: ({ text, weight }) => weight < 700 && CREDIT.test(text),
  date: ({ text, weight }) => weight < 160 && DATE.test(text),
  email: ({ text }) => /[\w.]+@[\w.]+/.test(text),
  bullet: ({ text }) => /^[•·■▪►▶–—*-]/.test(text),
  isTitle: (block, { title, comparable }) => comparable(block) === title,
  inTitle: (block, { title, comparable }) => comparable(block).length > 8 && title.includes(comparable(block)),
  isDescription: (block, { descriptions, comparable }) => {
    const key = comparable(block);
    return block.weight > 40 && descriptions.some((each) => each.slice(0, 80) === key.slice(0, 80));
  },
  repeated: (block, { repeated }) => repeated(block),
  declared: (block, { declared }) => declared(block) ?? 0,
  undeclared: (block, { declared }) => {
    const d = declared(block);
    return d === null ? 0 : 1 - d;
  },
  hasDeclared: (block, { declared }) => declared(block) !== null,
  kept: (block, { isKept }) => isKept(block),
  keptProse: (block, { isKept }) => block.isProse && isKept(block),
  keptNear: (block, facts) => {
    const w = windowOf(block, facts, 3);
    return sum(w.map((b) => (facts.isKept(b) ? 1 : 0))) / w.length;
  },
  keptProseNear: (block, facts) => {
    const w = windowOf(block, facts, 3);
    return sum(w.map((b) => (facts.isKept(b) && b.isProse ? 1 : 0))) / w.length;
  },
  keptPrev: (block, facts) => {
    const b = near(block, facts, -1);
    return !!b && facts.isKept(b);
  },
  keptNext: (block, facts) => {
    const b = near(block, facts, 1);
    return !!b && facts.isKept(b);
  },
  coreParent: (block, { coreOf }) => coreOf(block.box),
  coreUp1: (block, { coreOf }) => coreOf(up(block, 1)),
  coreUp2: (block, { coreOf }) => coreOf(up(block, 2)),
  coreUp3: (block, { coreOf }) => coreOf(up(block, 3)),
  dist50: (block, facts) => distanceToCore(block, facts, 0.5),
  dist90: (block, facts) => distanceToCore(block, facts, 0.9),
  distAny: (block, facts) => distanceToCore(block, facts, 0.02),
  prose50: (block, facts) => distanceToProse(block, facts, 0.5),
  prose80: (block, facts) => distanceToProse(block, facts, 0.8),
  proseUp1: (block, { page }) => up(block, 1).prose / (page.root.prose || 1),
  proseUp2: (block, { page }) => up(block, 2).prose / (page.root.prose || 1),
  linkUp1: (block) => up(block, 1).link / (up(block, 1).text || 1),
  linkUp2: (block) => up(block, 2).link / (up(block, 2).text || 1),
  linkUp3: (block) => up(block, 3).link / (up(block, 3).text || 1),
  proseShareUp1: (block) => up(block, 1).prose / (up(block, 1).text || 1),
  proseShareUp2: (block) => up(block, 2).prose / (up(block, 2).text || 1),
  proseShareUp3: (block) => up(block, 3).prose / (up(block, 3).text || 1),
  blocksUp1: (block) => Math.log1p(up(block, 1).blocks),
  meanWeightUp1: (block) => Math.log1p(up(block, 1).text / (up(block, 1).blocks || 1)),
  meanWeightUp2: (block) => Math.log1p(up(block, 2).text / (up(block, 2).blocks || 1)),
  lone: (block) => block.box.blocks === 1,
  inList: (block) => listOf(block) !== null,
  listLinks: (block) => {
    const l = listOf(block);
    return l ? l.link / (l.text || 1) : 0;
  },
  listProse: (block) => {
    const l = listOf(block);
    return l ? l.prose / (l.text || 1) : 0;
  },
  listCore: (block, { coreOf }) => {
    const l = listOf(block);
    return l ? coreOf(l) : 0;
  },
  listMean: (block) => {
    const l = listOf(block);
    return l ? Math.log1p(l.text / (l.blocks || 1)) : 0;
  },
  inTable: (block) => listOf(block)?.element.localName === 'table',
  tableCore: (block, { coreOf }) => {
    const l = listOf(block);
    return l?.element.localName === 'table' ? coreOf(l) : 0;
  },
  signatureShare: (block, { signature, signatureShare }) => signatureShare.get(signature(block)) ?? 0,
  signatureCount: (block, { signature, signatureCount }) => Math.log1p(signatureCount.get(signature(block)) ?? 0),
  isP: ({ box }) => box.element.localName === 'p',
  isDiv: ({ box }) => box.element.localName === 'div',
  isLi: ({ box }) => box.element.localName === 'li',
  isH1: ({ box }) => box.element.localName === 'h1',
  isH2: ({ box }) => /^h[23]$/.test(box.element.localName),
  isH4: ({ box }) => /^h[456]$/.test(box.element.localName),
  before: (block, { headline }) => headline >= 0 && block.index < headline,
  after: (block, { headline }) => headline >= 0 && block.index > headline,
  noHeadline: (_, { headline }) => headline < 0,
  afterHeadline: (block, { headline }) =>
    headline >= 0 && block.index > headline ? Math.log1p(block.index - headline) : 0,
  beforeCore: (block, { firstCore }) =>
    firstCore >= 0 && block.index < firstCore ? Math.log1p(firstCore - block.index) : 0,
  afterCore: (block, { lastCore }) =>
    lastCore >= 0 && block.index > lastCore ? Math.log1p(block.index - lastCore) : 0,
  inCore: (block, { firstCore, lastCore }) => block.index >= firstCore && block.index <= lastCore,
  noCore: (_, { firstCore }) => firstCore < 0,
  toEnd: (block, { lastCore }) => (block.index <= lastCore ? Math.min(4, Math.log1p(lastCore - block.index)) : 0),
  prevWeight: (block, facts) => Math.log1p(near(block, facts, -1)?.weight ?? 0),
  nextWeight: (block, facts) => Math.log1p(near(block, facts, 1)?.weight ?? 0),
  prevProse: (block, facts) => near(block, facts, -1)?.isProse ?? false,
  nextProse: (block, facts) => near(block, facts, 1)?.isProse ?? false,
  prevLinks: (block, facts) => near(block, facts, -1)?.links ?? 0,
  nextLinks: (block, facts) => near(block, facts, 1)?.links ?? 0,
  prevHeading: (block, facts) => {
    const b = near(block, facts, -1);
    return !!b && isKind(b.box.all, 'heading');
  },
  prevReadMore: (block, facts) => {
    const b = near(block, facts, -1);
    return !!b && b.weight < 80 && isReadMore(b.text);
  },
  linksNear: (block, facts) => {
    const w = windowOf(block, facts, 3);
    return sum(w.map((b) => b.links * b.weight)) / (sum(w.map((b) => b.weight)) || 1);
  },
  proseNear: (block, facts) => {
    const w = windowOf(block, facts, 3);
    return sum(w.map((b) => (b.isProse ? 1 : 0))) / w.length;
  },
  ...Object.fromEntries(
    NAME_MARKS.flatMap((mark): [string, Feature][] => [
      [
        `own:${mark}`,
        ({ box }) =>
          isNamed(box.own, mark) || (!!box.parent && box.parent.blocks === box.blocks && isNamed(box.parent.own, mark)),
      ],
      [`all:${mark}`, (block, facts) => namedBelowCore(block, facts, mark)],
    ]),
  ),
  ...Object.fromEntries(
    KIND_MARKS.map((mark): [string, Feature] => [
      `kind:${mark}`,
      (block, facts) =>
        mark === 'article' || mark === 'main' || mark === 'body'
          ? isKind(block.box.all, mark)
          : kindBelowCore(block, facts, mark),
    ]),
  ),
};

/** Names of what holds most of the article say nothing of a block in it. */
function namedBelowCore({ box }: Block, { coreOf, page }: PageFacts, mark: NameMark): boolean {
  for (let each: Box | null = box; each; each = each.parent) {
    if (mark !== 'content' && (coreOf(each) > 0.6 || each.prose > 0.6 * page.root.prose)) return false;
    if (isNamed(each.own, mark)) return true;
    if (!isNamed(each.all, mark)) return false;
  }
  return false;
}

function kindBelowCore({ box }: Block, { coreOf, page }: PageFacts, mark: KindMark): boolean {
  for (let each: Box | null = box; each; each = each.parent) {
    if (coreOf(each) > 0.6 || each.prose > 0.6 * page.root.prose) return false;
    if (isKind(each.own, mark)) return true;
    if (!isKind(each.all, mark)) return false;
  }
  return false;
}
