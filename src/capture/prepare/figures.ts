import { oneLine, textOf, weight } from '../text';
import { CREDIT } from '../blocks/phrases';

/** Names of boxes that hold a picture and what is written to it. */
const PICTURE_NAME =
  /(?:^|[-_ ])(?:img|images?|photos?|pics?|picture|bild|foto|figure|media|gallery|thumb|hero|illustration|visual|imagebox|caption)(?:$|[-_ ])|image|photo|picbox/i;
/** A longer text is no caption. By weight: in a figure, in a box named for its picture, in any other. */
const [MAX_IN_FIGURE, MAX_NAMED, MAX_OTHER, MAX_INLINE] = [1_200, 420, 220, 160];
const NO_CAPTION = 'table, pre, blockquote, h1, h2, h3, form, ul, ol, time';

/** Makes what is written to a picture its caption, in place: text in figures, and small boxes around a picture. */
export function makeFigures(body: Element): void {
  for (const figure of body.querySelectorAll('figure')) {
    if (figure.querySelector('img, [data-cuttings-embed]') && mayBeCaption(figure, MAX_IN_FIGURE)) wrapTexts(figure);
  }
  for (const image of body.querySelectorAll('img')) {
    const box = image.closest('figure') ? null : captionedBox(image);
    if (box) becomeFigure(box);
  }
}

/** The largest box around a picture that holds nothing else than what is written to it; null for none. */
function captionedBox(image: Element): Element | null {
  let found: Element | null = null;
  for (
    let box = image.parentElement;
    box && !/^(?:body|li|td|article|main|section)$/.test(box.localName);
    box = box.parentElement
  ) {
    const isNamed = PICTURE_NAME.test(box.getAttribute('class') ?? '');
    if (!mayBeCaption(box, isNamed ? MAX_NAMED : MAX_OTHER)) break;
    const isInline = /^(?:p|a|span|strong|em|b|center)$/.test(box.localName);
    if (isInline && !isNamed && !isCredit(textOf(box))) continue;
    if (/\S/.test(box.textContent ?? '')) found = box;
  }
  return found;
}

function isCredit(text: string): boolean {
  return weight(text) <= MAX_INLINE && CREDIT.test(text);
}

function mayBeCaption(box: Element, max: number): boolean {
  const { textContent } = box;
  if (!textContent || textContent.length > 4 * max) return !textContent;
  const text = oneLine(textContent);
  if (weight(text) > max || box.querySelector(NO_CAPTION)) return false;
  const linked = [...box.querySelectorAll('a[href]')].reduce((sum, link) => sum + textOf(link).length, 0);
  return linked <= text.length / 2;
}

function becomeFigure(box: Element): void {
  const figure = box.ownerDocument.createElement('figure');
  for (const { name, value } of box.attributes) figure.setAttribute(name, value);
  figure.append(...box.childNodes);
  box.replaceWith(figure);
  wrapTexts(figure);
}

/** Puts all text of a figure that stands outside its caption into it, at the end. */
function wrapTexts(figure: Element): void {
  const walker = figure.ownerDocument.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const loose = new Set<Node>();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!/\S/.test(text.data) || text.parentElement?.closest('figcaption, [data-cuttings-embed]')) continue;
    loose.add(outermost(text, figure));
  }
  if (loose.size === 0) return;
  const caption = figure.querySelector('figcaption') ?? figure.ownerDocument.createElement('figcaption');
  if (!caption.parentElement) figure.append(caption);
  for (const node of loose) caption.append(' ', node);
}

/** The outermost node around a text in a figure that holds neither picture nor caption. */
function outermost(text: Text, figure: Element): Node {
  let top: Node = text;
  for (let box = text.parentElement; box && box !== figure; box = box.parentElement) {
    if (box.querySelector('img, figcaption, [data-cuttings-embed]')) break;
    top = box;
  }
  return top;
}
