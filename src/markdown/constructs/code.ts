import { BLOCKS, SKIPPED } from '../elements';
import { paragraph, text, type Paragraph, type Block } from '../mdast';
import type { Page } from '../page';
import { attribute, classesOf, find, type TreeElement, type TreeNode } from '../tree';
import type { Construct } from '../walk';
import { imageNode } from './image';

const LANGUAGE_CLASS = /^(?:lang(?:uage)?|highlight-source|brush)[-:](\S+)$/;

/** What Obsidian and its plugins run, or answer, where a block of code names it as its language. */
const RUN = /^(?:base|button|dataview(?:js)?|embed|js-engine|meta-bind.*|query|run-.*|tasks|templater|widgets?)$/i;

/** Code on lines of its own, with the language it names. Pictures in it come after it. */
export const code: Construct = (element, walk) => {
  const value = linesOf(element)
    .replace(/^\n/, '')
    .replace(/[ \t\n]*\n$/, '');
  const language = languageOf(element);
  const lang = language && RUN.test(language) && walk.page.dialect === 'obsidian' ? null : language;
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
function linesOf(element: TreeElement): string {
  const parts: string[] = [];
  const add = (part: string) => part && parts.push(part);
  const endLine = () => parts.length > 0 && !parts.at(-1)?.endsWith('\n') && parts.push('\n');
  const visit = (node: TreeNode): void => {
    if (typeof node === 'string') add(node.replace(/\r\n?/g, '\n'));
    else if (node.tag === 'br') add('\n');
    else if (!SKIPPED.has(node.tag)) {
      const isBlock = BLOCKS.has(node.tag);
      if (isBlock) endLine();
      const quoted = node.tag === 'q' ? ['“', ...node.children, '”'] : node.children;
      quoted.forEach(visit);
      if (isBlock) endLine();
    }
  };
  element.children.forEach(visit);
  return parts.join('');
}

function picturesIn(element: TreeElement, page: Page): readonly Paragraph[] {
  const pictures: Paragraph[] = [];
  find(element, (each) => {
    if (each.tag !== 'img') return false;
    const picture = imageNode(each, page) ?? text(attribute(each, 'alt')?.trim() ?? '');
    if (picture.type === 'image' || picture.value) pictures.push(paragraph(picture));
    return false;
  });
  return pictures;
}
