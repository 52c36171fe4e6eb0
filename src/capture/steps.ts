import { judgeBlocks } from './blocks/judge';
import { keptByReadability } from './blocks/kept-by-readability';
import type { Block } from './blocks/box';
import { readAgain } from './blocks/read-again';
import { dropCertain } from './certain';
import type { Draft, Step } from './draft';
import { keepEmbeds } from './embedded';
import { leaveTitle } from './headline';
import { leaveOtherStories } from './other-stories';
import { keepLead } from './lead';
import { findLeadImage } from './lead-image';
import { followRule } from './sites/follow-rule';
import { keepWholeTables } from './whole-tables';

/** How the article is found among the blocks of a page: each step starts from what the ones before it have kept. */
export const STEPS: readonly Step[] = [
  { name: 'readability', run: readWithReadability },
  { name: 'judge', run: judgeBlocks },
  { name: 'tables', run: keepWholeTables },
  { name: 'site-rule', run: followRule },
  { name: 'lead', run: keepLead },
  { name: 'stories', run: leaveOtherStories },
  { name: 'certain', run: dropCertain },
  { name: 'embeds', run: keepEmbeds },
  { name: 'title', run: leaveTitle },
  { name: 'lead-image', run: (draft) => ({ leadImage: findLeadImage(draft) }) },
];

/** The step that last took a block out, or put it back. */
export type Trail = ReadonlyMap<Block, string>;

/** Takes the steps in order. The trail says which of them decided on a block. */
export function takeSteps(start: Draft, steps: readonly Step[] = STEPS): { draft: Draft; trail: Trail } {
  const trail = new Map<Block, string>();
  let draft = start;
  for (const { name, run } of steps) {
    const next = { ...draft, ...run(draft) };
    for (const block of draft.kept) if (!next.kept.has(block)) trail.set(block, name);
    for (const block of next.kept) if (!draft.kept.has(block)) trail.set(block, name);
    draft = next;
  }
  return { draft, trail };
}

function readWithReadability({ copy, page }: Draft): Partial<Draft> {
  const readable = readAgain(page, keptByReadability(copy, page));
  return { readable, kept: readable };
}
