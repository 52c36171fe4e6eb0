import type { Dialect } from '../../clip/template';
import { FORMS } from '../dialects';
import { type PhrasingContent, type Text, text } from '../mdast';

/** An address in the middle of prose. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'`\u00a0]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** What every address has: most texts have none, and the search for addresses takes its time. */
const SIGN = /:\/\/|www\.|@/;
/** What is taken for the sentence's, not the address's, where an address ends. */
const TRAILING = /[.,;:!?)\]*_~'"]+$/;
const SHORTEST = 5;
/** Stands for the characters of a mark. An e-mail address would begin before an underscore, or go on after one. */
const MARK = '_';

/** What stands beside a text, and what is written. */
interface Edges {
  readonly dialect: Dialect;
  readonly before: string;
  readonly after: string;
}

/** Why an address cannot stand in prose as it is: each of these would be read as Markdown. */
const MARKDOWN_IN_ADDRESS = [
  /[*~`]/, // Emphasis, deletion, code.
  /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/, // An underscore is emphasis unless it is inside a word.
  /[[\]<>]/, // Links and tags.
  /&/, // Character references.
  /\$/, // Formulas.
  /==|%%/, // Marked words and comments in Obsidian.
] as const;

/**
 * The line with addresses in its text as nodes of their own, which are written without escapes.
 *
 * They stand as they are where every reader finds the same end of them, in `<…>` where they would need escapes.
 */
export function bareUrls(nodes: readonly PhrasingContent[], dialect: Dialect): PhrasingContent[] {
  if (!nodes.some(hasSign)) return [...nodes];
  const last = nodes.at(-1);
  return nodes.flatMap((node) => {
    if (node.type === 'text') return inText(node, { dialect, before: ' ', after: node === last ? '' : MARK });
    return inMarks(node, dialect);
  });
}

function hasSign(node: PhrasingContent): boolean {
  if ('children' in node) return node.children.some(hasSign);
  return node.type === 'text' && SIGN.test(node.value);
}

function inMarks(node: PhrasingContent, dialect: Dialect): readonly PhrasingContent[] {
  // No address inside a link: there the link's own address counts.
  if (!('children' in node) || node.type === 'link') return [node];
  const children = node.children.flatMap((child) =>
    child.type === 'text' ? inText(child, { dialect, before: MARK, after: MARK }) : inMarks(child, dialect),
  );
  return [{ ...node, children }];
}

function inText({ value }: Text, { dialect, before, after }: Edges): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: match, index } of value.matchAll(ADDRESS)) {
    const url = match.replace(TRAILING, '');
    const mayBegin = url.includes('://') ? /[\s(_]/ : /[\s(]/;
    if (!mayBegin.test(value[index - 1] ?? before)) continue;
    const written = form(url, value.slice(index + url.length) || after, dialect);
    if (written === null) continue;
    if (index > end) nodes.push(text(value.slice(end, index)));
    nodes.push({ type: 'bareUrl', value: written });
    end = index + url.length;
  }
  if (end < value.length) nodes.push(text(value.slice(end)));
  return nodes;
}

/** How an address is written, before the text that follows; null when it is written as text. */
function form(url: string, after: string, dialect: Dialect): string | null {
  if (url.length < SHORTEST || /[|\\]/.test(url)) return null;
  const endsHere = /^[.,;:!?]*(?:\s|$)/.test(after);
  const mayBePlain = FORMS.bareAddress[dialect] === 'plain' && endsHere;
  if (mayBePlain && !MARKDOWN_IN_ADDRESS.some((pattern) => pattern.test(url))) return url;
  const isAutolink = /^https?:\/\//.test(url) && !/&#?\w+;?$/.test(url);
  return isAutolink ? `<${url}>` : null;
}
