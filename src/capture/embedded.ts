import { isKind } from './blocks/marks';
import type { Draft } from './draft';

/** Keeps the links that stand for films, posts and sounds among the paragraphs, and right after the last. */
export function keepEmbeds({ page, kept, reasonFor }: Draft): Partial<Draft> {
  const indexes = [...kept].filter(({ isProse }) => isProse).map(({ index }) => index);
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)];
  const embeds = page.blocks.filter(
    (block) => isKind(block.box.all, 'embed') && block.index > first && block.index <= last + 1 && !kept.has(block),
  );
  const welcome = embeds.filter((block) => !/^(?:related|comments|advertisement)$/.test(reasonFor(block) ?? ''));
  return welcome.length > 0 ? { kept: new Set([...kept, ...welcome]) } : {};
}
