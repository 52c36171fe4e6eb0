import type { Dialect } from '../../clip/template';
import { ELEMENTS, MATH } from '../../html/allow-list';
import { FORMS } from '../dialects';
import { BLOCKS, SKIPPED } from '../elements';
import type { Page } from '../page';
import { textOf, type TreeElement, type TreeNode } from '../tree';
import { EMBEDS, embedNode } from './embed';
import { isLayout, needsHtml, rowsOf } from './table-rows';

const ALLOWED = new Map(
  Object.entries({ ...ELEMENTS, ...MATH }).map(([tag, rules]) => [tag, new Map(Object.entries(rules))]),
);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);
/** Elements that end a line of the source, so that it can be read as well. */
const LINES = new Set([
  'caption',
  'dd',
  'details',
  'dl',
  'dt',
  'li',
  'ol',
  'p',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);
/** What a picture, a link and a table cell may have; and what the list allows that says nothing to a reader. */
const SILENT = new Set(['abbr', 'cite', 'headers', 'height', 'hreflang', 'width']);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Whether an element is written as HTML, because the dialect has no form for it. */
export function isRaw(element: TreeElement, dialect: Dialect): boolean {
  if (element.tag === 'dl' || element.tag === 'details') return textOf(element).trim() !== '';
  if (element.tag !== 'table') return false;
  const rows = rowsOf(element);
  return !isLayout(rows) && (FORMS.table[dialect] === 'html' || needsHtml(rows));
}

/**
 * An element as HTML that Markdown passes on: nothing but listed elements and attributes, all text escaped.
 *
 * There is no blank line in it, which would end it.
 */
export function rawHtml(element: TreeElement, page: Page): string {
  return write(element, page, false)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

function write(node: TreeNode, page: Page, isCode: boolean): string {
  if (typeof node === 'string') return isCode ? lines(escaped(node)) : escaped(node).replace(/[ \t\n\f\r]+/g, ' ');
  if (page.notes.superfluous.has(node) || SKIPPED.has(node.tag)) return '';
  if (EMBEDS.includes(node.tag)) return embedded(node, page);
  const inner = node.children.map((child) => write(child, page, isCode || node.tag === 'pre')).join('');
  const tag = tagOf(node);
  if (tag === null) return inner;
  const opening = `<${tag}${attributesOf(node, page)}>`;
  if (VOID.has(tag)) return opening;
  return `${opening}${inner}</${tag}>${!isCode && LINES.has(tag) ? '\n' : ''}`;
}

/** The tag to write; null when only the content stays. A block that is not listed still ends a line. */
function tagOf({ tag }: TreeElement): string | null {
  if (tag === 'a' || ALLOWED.has(tag)) return tag;
  return BLOCKS.has(tag) ? 'div' : null;
}

function attributesOf(element: TreeElement, page: Page): string {
  const rules = ALLOWED.get(element.tag);
  const written = [...element.attributes].map(([name, value]) => {
    const rule = SILENT.has(name) ? undefined : rules?.get(name);
    const kept = rule && addressOf(name, value, page, rule);
    return kept === undefined || kept === null ? '' : ` ${name}="${escaped(kept).replace(/\s+/g, ' ')}"`;
  });
  return written.join('');
}

function addressOf(name: string, value: string, page: Page, rule: (value: string) => string | null): string | null {
  if (name === 'href') return page.addresses.link(value);
  return name === 'src' ? page.addresses.image(value) : rule(value);
}

function embedded(element: TreeElement, page: Page): string {
  const node = embedNode(element, page);
  const [label] = node?.children ?? [];
  return node && label?.type === 'text' ? `<a href="${escaped(node.url)}">${escaped(label.value)}</a>` : '';
}

const escaped = (value: string) => value.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? '');
const lines = (value: string) => value.replace(/\r\n?|\n/g, '&#10;');
