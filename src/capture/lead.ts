import type { Block, Box } from './blocks/box';
import { isKind, isNamed } from './blocks/marks';
import type { NameMark } from './blocks/names';
import { CREDIT, isPromotion, isReadMore } from './blocks/phrases';
import { keyOf } from './blocks/key';
import type { Draft } from './draft';
import { findHeadline } from './headline';
import { comparable } from './text';

/** Bounds of a lead, by weight of text. */
const [MIN_LEAD, MAX_LEAD] = [40, 900];
/** So far from the headline a lead may stand, in blocks. */
const MAX_DISTANCE = 25;
const ELSEWHERE: readonly NameMark[] = ['author', 'related', 'caption', 'comments', 'share', 'newsletter', 'ad'];
/** What holds so much more text than the lead is no box around it but the article. */
const MAX_AROUND = 4;
/** Of a description, as much must be the same as the lead says. In characters. */
const SAME = 60;
const DATELINE = 25;

/**
 * Keeps the paragraph under the headline that the page sets apart from the text: named so, or what the page gives
 * as its description.
 */
export function keepLead(draft: Draft): Partial<Draft> {
  const lead = findLead(draft);
  if (lead.length === 0) return { lead: [] };
  const key = comparable(textOf(lead));
  const again = [...draft.kept].filter((block) => !lead.includes(block) && keyOf(block) === key);
  return { lead, kept: new Set([...draft.kept, ...lead].filter((block) => !again.includes(block))) };
}

function findLead(draft: Draft): readonly Block[] {
  const { page, kept, sources, metadata, copy } = draft;
  const told = sources.rule?.lead ? copy.querySelector(sources.rule.lead) : null;
  if (told) return page.blocks.filter(({ box }) => told.contains(box.element));
  const headline = findHeadline(draft);
  const first = firstText(draft);
  const descriptions = [metadata.excerpt, ...sources.meta('description', 'og:description', 'twitter:description')].map(
    (text) => comparable(text ?? ''),
  );
  const title = comparable(metadata.title);
  const head = page.blocks[headline]?.box ?? null;
  const after = page.blocks
    .slice(headline + 1, (headline < 0 ? first : headline) + MAX_DISTANCE)
    .filter((block) => keyOf(block) !== title);
  const near = after.filter((block) => mayBeLead(block, head));
  const named = near.find((block) => leadBox(block) !== null);
  const described = near.find(
    (block) => isApart(block) && block.index <= first && descriptions.some((each) => isSame(each, keyOf(block))),
  );
  const box = named && leadBox(named);
  if (!box || (described && described.index < named.index)) return described ? [described] : [];
  return after.filter((block) => isWithin(block.box, box) && (near.includes(block) || kept.has(block)));
}

/** The block with which the text begins: the first that is kept and no lead. */
function firstText({ kept, page }: Draft): number {
  return page.blocks.find((block) => kept.has(block) && block.isProse && !leadBox(block))?.index ?? 0;
}

/** `head` is the box of the headline; null for none. */
function mayBeLead(block: Block, head: Box | null): boolean {
  const { text, weight, links, box, isCaption } = block;
  if (isCaption || weight < MIN_LEAD || weight > MAX_LEAD || links > 0.4) return false;
  // What is named as a lead may have another name beside.
  if (isElsewhere(leadBox(block)?.parent ?? box, { weight, head })) return false;
  if (isKind(box.all, 'aside') || isKind(box.all, 'nav')) return false;
  return !isReadMore(text) && !(weight < 300 && (isPromotion(text) || CREDIT.test(text)));
}

/** Whether a small box around a lead, but not around the headline, is named for something else than the article. */
function isElsewhere(start: Box, { weight, head }: { readonly weight: number; readonly head: Box | null }): boolean {
  for (let box: Box | null = start; box && box.text < MAX_AROUND * weight; box = box.parent) {
    if (head && isWithin(head, box)) return false;
    const { own } = box;
    if (ELSEWHERE.some((mark) => isNamed(own, mark))) return true;
  }
  return false;
}

/** The box around a block that is named as a lead and holds nothing else; null for none. */
function leadBox({ box }: Block): Box | null {
  let found: Box | null = null;
  for (
    let each: Box | null = box, level = 0;
    each && level < 3 && each.text <= MAX_LEAD;
    each = each.parent, level += 1
  ) {
    if (
      isNamed(each.own, 'lead') ||
      /\b(?:description|alternativeHeadline)\b/.test(each.element.getAttribute('itemprop') ?? '')
    )
      found = each;
  }
  return found;
}

/** Whether a block stands in another box than the paragraphs of the text. */
function isApart({ box, weight }: Block): boolean {
  const around = box.blocks === 1 ? box.parent : box;
  return around !== null && around.prose <= 2 * weight;
}

function isWithin(box: Box, outer: Box): boolean {
  for (let each: Box | null = box; each && each.depth >= outer.depth; each = each.parent)
    if (each === outer) return true;
  return false;
}

function isSame(description: string, key: string): boolean {
  if (description.length < MIN_LEAD || key.length < MIN_LEAD) return false;
  // A dateline may stand before the lead, and not before the description.
  return (
    description.startsWith(key.slice(0, SAME)) || key.slice(0, SAME + DATELINE).includes(description.slice(0, SAME))
  );
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(' ');
}

/** Puts the lead, in bold, at the head of the article that was cut out. */
export function raiseLead(article: Element, lead: readonly Block[]): void {
  const nodes = lead.flatMap(({ nodes: texts }) => texts).filter((node) => article.contains(node));
  const [first] = nodes;
  if (!first) return;
  const paragraph = article.ownerDocument.createElement('p');
  const strong = article.ownerDocument.createElement('strong');
  for (const { nodes: texts } of lead) {
    if (strong.hasChildNodes()) strong.append(' ');
    strong.append(...inlineOf(texts, article));
  }
  for (const bold of strong.querySelectorAll('strong, b')) bold.replaceWith(...bold.childNodes);
  paragraph.append(strong);
  article.prepend(paragraph);
}

/** The links and emphasis in which texts stand, taken out of the blocks around them. */
function inlineOf(texts: readonly Text[], article: Element): Node[] {
  const tops = texts
    .filter((text) => article.contains(text))
    .map((text) => {
      let top: Node = text;
      while (
        top.parentElement &&
        top.parentElement !== article &&
        /^(?:a|abbr|b|em|i|strong|span|sub|sup|q|cite|time|u|small|mark)$/.test(top.parentElement.localName)
      )
        top = top.parentElement;
      return top;
    });
  return [...new Set(tops)];
}
