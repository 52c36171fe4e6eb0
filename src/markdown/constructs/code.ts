import { BLOCKS, SKIPPED } from '../elements';
import { paragraph, type Paragraph, type Block } from '../mdast';
import type { Page } from '../page';
import { attribute, classesOf, find, type TreeElement, type TreeNode } from '../tree';
import type { Construct } from '../walk';
import { imageNode } from './image';

const LANGUAGE_CLASS = /^(?:lang(?:uage)?|highlight-source|brush)[-:](\S+)$/;

/** Code on lines of its own, with the language it names. Pictures in it come after it. */
export const code: Construct = (element, walk) => {
  const value = linesOf(element)
    .replace(/^\n/, '')
    .replace(/\s*\n$/, '');
  const lang = languageOf(element);
  const blocks: Block[] = value.trim() ? [{ type: 'code', lang, value }] : [];
  walk.blocks([...blocks, ...picturesIn(element, walk.page)]);
};

function languageOf(element: TreeElement): string | null {
  const inner = find(element, ({ tag }) => tag === 'code');
  const named = [inner, element].filter((each) => each !== undefined);
  const byClass = named.flatMap(classesOf).map((name) => LANGUAGE_CLASS.exec(name)?.[1]);
  const byAttribute = named.map((each) => attribute(each, 'data-language') || attribute(each, 'data-lang'));
  return [...byClass, ...byAttribute].find(Boolean) ?? null;
}

/** The text as it stands, with a new line where a break or a block says so. */
function linesOf(node: TreeNode): string {
  if (typeof node === 'string') return node.replace(/\r\n?/g, '\n');
  if (node.tag === 'br') return '\n';
  if (SKIPPED.has(node.tag)) return '';
  let lines = '';
  for (const child of node.children) {
    const part = linesOf(child);
    const isBlock = typeof child !== 'string' && BLOCKS.has(child.tag);
    if (isBlock && lines && !lines.endsWith('\n')) lines += '\n';
    lines += isBlock && part && !part.endsWith('\n') ? `${part}\n` : part;
  }
  return lines;
}

function picturesIn(element: TreeElement, page: Page): readonly Paragraph[] {
  const pictures: Paragraph[] = [];
  find(element, (each) => {
    const picture = each.tag === 'img' ? imageNode(each, page) : null;
    if (picture) pictures.push(paragraph(picture));
    return false;
  });
  return pictures;
}
