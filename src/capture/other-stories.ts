import type { Block, Box } from './blocks/box';
import { isKind } from './blocks/marks';
import type { Draft } from './draft';
import { findHeadline } from './headline';

/** With less prose after it, what looks like another headline heads no story. By weight. */
const MIN_STORY = 300;
/** Fewer paragraphs under headings that are links may be what an article is about. */
const MIN_TEASERS = 3;

/** Leaves out the stories that a page shows below its own: the next ones, whole, and teasers of others. */
export function leaveOtherStories(draft: Draft): Partial<Draft> {
  const { page, kept, lead, reasonFor } = draft;
  const others = new Set([...nextStories(draft), ...teasers(page.blocks)]);
  const left = [...kept].filter((block) => !others.has(block) || lead.includes(block));
  if (left.length === kept.size) return {};
  return { kept: new Set(left), reasonFor: (block) => (others.has(block) ? 'related' : reasonFor(block)) };
}

/** All from the next headline on that looks as the page's own does: pages without an end add story to story. */
function nextStories({ page, metadata, kept }: Draft): readonly Block[] {
  const headline = page.blocks[findHeadline({ page, metadata, kept })];
  if (!headline) return [];
  const own = headingAround(headline.box);
  if (!own?.className) return [];
  const next = page.blocks.find(({ index, box }) => {
    const other = index > headline.index ? headingAround(box) : null;
    return other && other !== own && other.className === own.className;
  });
  if (!next) return [];
  const [ours, theirs] = [page.blocks.slice(headline.index, next.index), page.blocks.slice(next.index)];
  return proseOf(ours) > 0 && proseOf(theirs) >= MIN_STORY ? theirs : [];
}

/** The heading of the first rank that a box is in. */
function headingAround(box: Box): Element | null {
  return isKind(box.all, 'heading') ? box.element.closest('h1') : null;
}

/** Paragraphs that stand with a heading that leads to another page. */
function teasers(blocks: readonly Block[]): readonly Block[] {
  const found = blocks.filter((block, i) => {
    const before = blocks[i - 1];
    if (!block.isProse || !before || before.links < 0.9 || !isKind(before.box.all, 'heading')) return false;
    return smallest(block.box)?.element.contains(before.box.element) ?? false;
  });
  return found.length >= MIN_TEASERS ? found : [];
}

/** The nearest box with more than the paragraph in it, if it has little more. */
function smallest(box: Box): Box | null {
  let each: Box | null = box;
  while (each && each.blocks < 2) each = each.parent;
  return each && each.blocks <= 6 && each.prose <= box.text * 1.2 ? each : null;
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { isProse, weight }) => sum + (isProse ? weight : 0), 0);
}
