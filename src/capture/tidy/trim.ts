import { blocksOf, type Block } from './blocks';
import { DATE_LINE, isPromotion, isReadMore, SENTENCE_END } from './phrases';

/** A block of prose weighs at least this, and ends as sentences do. */
const MIN_PROSE = 90;
/** In a shorter article every line may count: nothing is trimmed. By weight of prose. */
const MIN_ARTICLE = 350;
/** Of what trimming may take away, as a share of the text. */
const MAX_TRIMMED = 0.5;
/** Lines at the end that are neither sentences nor known: so many may go. */
const MAX_UNKNOWN = 2;

/**
 * Takes away, in place, the lines around and between the paragraphs that are not the article's: datelines at the
 * head, "read also", promotions and lists of links.
 *
 * Does nothing where that would take half of the text.
 */
export function trim(article: Element): void {
  const blocks = blocksOf(article);
  const prose = blocks.filter(isProse).reduce((sum, block) => sum + block.weight, 0);
  if (prose < MIN_ARTICLE) return;
  const gone = new Set([...between(blocks), ...head(blocks)]);
  for (const block of tail(blocks.filter((each) => !gone.has(each)))) gone.add(block);
  const all = blocks.reduce((sum, block) => sum + block.weight, 0);
  const trimmed = [...gone].reduce((sum, block) => sum + block.weight, 0);
  if (trimmed > all * MAX_TRIMMED) return;
  for (const { element } of gone) element.remove();
}

/** Lines before the first paragraph that say who wrote when, or name the section. */
function head(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => isProse(block) && !isLead(block));
  return blocks.slice(0, Math.max(0, first)).filter((block, index) => {
    if (block.isInside || isLead(block)) return false;
    if (block.isHeading) return !(index === first - 1);
    if (block.element.closest('li') && block.links < 0.5) return false;
    return (
      !SENTENCE_END.test(block.text) || (block.weight < 120 && DATE_LINE.test(block.text) && !/[.。]$/.test(block.text))
    );
  });
}

/** Lines anywhere that lead away from the article. */
function between(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ text, weight, links, isHeading, isInside }) => {
    if (isInside) return false;
    if (isReadMore(text)) return weight < 260 && (links > 0.3 || isHeading || weight < 60 || /[:：]\s*$/.test(text));
    return isPromotion(text) && weight < 260 && !/[“"«„「]/.test(text);
  });
}

/** Lines after the last paragraph, from the end up to the first that may be the article's. */
function tail(blocks: readonly Block[]): Block[] {
  let unknown = 0;
  const last = blocks.findLastIndex((block) => {
    if (block.isInside) return true;
    if (block.isHeading || (block.links > 0.55 && block.weight < 400)) return false;
    const isLabel = !SENTENCE_END.test(block.text) && block.weight < 110 && !block.element.closest('li');
    return !isLabel || (unknown += 1) > MAX_UNKNOWN;
  });
  return blocks.slice(last + 1);
}

function isLead({ element }: Block): boolean {
  return element.closest('[data-cuttings-lead]') !== null;
}

function isProse({ text, weight, links, isHeading }: Block): boolean {
  return !isHeading && weight >= MIN_PROSE && links < 0.5 && /[.!?…。！？؟।։]/u.test(text) && !isReadMore(text);
}
