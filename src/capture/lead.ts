import { listed } from './listed';
import { measureOf, type Measures } from './measure';
import { namesOf } from './prepare/noise-words';
import { comparable, oneLine, textOf } from './text';

/** How newspapers name the paragraph under the headline. */
const NAMES = listed`
  chapo; chapeau; standfirst; stand first; dek; deck; lead; lede; lead ?text; lead ?paragraph; intro; introduction
  intro ?text; teaser ?text; sub ?title; sub ?head; sub ?headline; sub ?heading; summary; abstract; sapo; vorspann
  anriss ?text; ingress; manchet; perex; sous titre; entradilla; sumario; bajada; subtitulo; copete; sommario
  occhiello; catenaccio; sottotitolo; linea fina; strapline; preamble; headnote; synopsis; excerpt; lid; onderkop
  underrubrik; manchete; chapeu
`;
const NAMED = new RegExp(`[ |](?:[a-z]+ ){0,3}(?:${NAMES.join('|')})(?: (?:text|content|body|wrapper|p|\\d+))?[ |]`);
const CANDIDATES = 'p, h2, h3, h4, div, span, strong, section, header, ul';
const ELSEWHERE =
  'figure, figcaption, aside, nav, footer, li, [class*="author" i], [class*="related" i], [class*="teaser-list" i]';
/** Bounds of a lead, by weight of text. */
const [MIN_LEAD, MAX_LEAD] = [40, 900];
const MARK = 'data-cuttings-lead';
/** How far into the article's text it is looked whether the lead is said there. In characters. */
const HEAD_LENGTH = 3_000;

/** The paragraph under the headline that the page sets apart from the text. */
export interface Lead {
  readonly text: string;
  readonly element: Element;
}

/**
 * Finds the lead of the article in a prepared copy, and marks it there; null when the page sets none apart.
 *
 * A lead is named so, or is a paragraph outside the text that says what the page gives as its description.
 */
export function findLead(copy: Document, measures: Measures, known?: string): Lead | null {
  const [told] = known ? copy.body.querySelectorAll(known) : [];
  if (told) return markLead(told);
  const headline = copy.querySelector('h1');
  for (const element of copy.body.querySelectorAll(CANDIDATES)) {
    const { text, link } = measureOf(measures, element);
    if (text < MIN_LEAD || text > MAX_LEAD || link > text * 0.4 || !isNamed(element, measures)) continue;
    if (element.closest(ELSEWHERE) || !follows(headline, element) || element.querySelector('p + p')) continue;
    return markLead(element);
  }
  return null;
}

function markLead(element: Element): Lead {
  element.setAttribute(MARK, '');
  return { text: textOf(element), element: element.cloneNode(true) as Element };
}

/**
 * Puts the lead at the head of the article, in bold, in place of where it stood.
 *
 * Left alone when the article's text holds it elsewhere.
 */
export function restoreLead(article: Element, lead: Lead | null): void {
  if (!lead) return;
  for (const marked of article.querySelectorAll(`[${MARK}]`)) marked.remove();
  const key = comparable(lead.text);
  for (const block of article.querySelectorAll('p, h2, h3')) if (isSame(textOf(block), lead.text, key)) block.remove();
  if (
    comparable(oneLine(article.textContent?.slice(0, 2 * HEAD_LENGTH)).slice(0, HEAD_LENGTH)).includes(
      key.slice(0, 100),
    )
  )
    return;
  const paragraph = article.ownerDocument.createElement('p');
  const strong = article.ownerDocument.createElement('strong');
  strong.append(...contentOf(article.ownerDocument.importNode(lead.element, true)));
  paragraph.append(strong);
  article.prepend(paragraph);
}

function isSame(text: string, lead: string, key: string): boolean {
  return Math.abs(text.length - lead.length) < 20 && comparable(text) === key;
}

function isNamed(element: Element, measures: Measures): boolean {
  if (/\b(?:description|alternativeHeadline)\b/.test(element.getAttribute('itemprop') ?? '')) return true;
  if (NAMED.test(namesOf(element))) return true;
  const { parentElement } = element;
  if (!parentElement || !NAMED.test(namesOf(parentElement))) return false;
  return measureOf(measures, parentElement).text < 1.3 * measureOf(measures, element).text;
}

function follows(headline: Element | null, element: Element): boolean {
  return !headline || (headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The inline content of a lead: its blocks dissolved, lines apart. */
function contentOf(element: Element): Node[] {
  const blocks = [...element.querySelectorAll('p, div, h2, h3, h4, section, li')];
  for (const block of blocks) block.replaceWith(...block.childNodes, ' ');
  for (const bold of element.querySelectorAll('strong, b, ul')) bold.replaceWith(...bold.childNodes);
  return [...element.childNodes];
}
