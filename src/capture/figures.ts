import { absoluteUrl } from '../html/absolute-urls';
import { measureOf, type Measures } from './measure';
import { isElsewhere, isLarge, isSamePicture } from './pictures';
import { comparable, textOf } from './text';

/** A figure of the article, and the beginning of the paragraph it stands after. */
export interface PlacedFigure {
  readonly figure: Element;
  readonly after: string;
}

/** A paragraph is known again by so many of its first characters. */
const KEY_LENGTH = 80;
/** A figure with more text is a box of its own. By weight. */
const MAX_CAPTION = 600;

/**
 * Finds the figures that stand in and after the text, in a prepared copy: Readability drops many, and whole galleries.
 *
 * Only where the page marks its article: elsewhere a figure may belong to a teaser.
 */
export function findFigures({ body }: Document, measures: Measures): PlacedFigure[] {
  const container = body.querySelector('h1')?.closest('article, main, [role="main"]');
  const figures: PlacedFigure[] = [];
  let last: Element | null = null;
  for (const element of container?.querySelectorAll('p, figure') ?? []) {
    const image = element.localName === 'figure' ? element.querySelector('img[src]') : null;
    if (!image && measureOf(measures, element).prose > 0) last = element;
    if (!image || !last || element.querySelector('figure') || !isLarge(image) || isElsewhere(image)) continue;
    const { text, link } = measureOf(measures, element);
    if (text > MAX_CAPTION || link > text / 2) continue;
    figures.push({ figure: plainFigure(element, image), after: keyOf(last) });
  }
  return figures;
}

/** The picture and its caption: players write the titles of other films around them. */
function plainFigure(figure: Element, image: Element): Element {
  const plain = figure.ownerDocument.createElement('figure');
  const caption = figure.querySelector('figcaption');
  plain.append(...[image, caption].flatMap((part) => (part ? [part.cloneNode(true)] : [])));
  return plain;
}

/** Puts figures that were dropped back behind the paragraphs they stood after, in order. */
export function restoreFigures(article: Element, figures: readonly PlacedFigure[], baseUrl: string): void {
  if (figures.length === 0) return;
  const sourceOf = (image: Element | null) => absoluteUrl(image?.getAttribute('src') ?? '', baseUrl) ?? '';
  const shown = [...article.querySelectorAll('img[src]')].map(sourceOf);
  const places = new Map(
    [...article.querySelectorAll('p')].map((paragraph) => [keyOf(paragraph), paragraph as Element]),
  );
  for (const { figure, after } of figures) {
    const source = sourceOf(figure.querySelector('img'));
    const place = places.get(after);
    if (!place || shown.some((other) => isSamePicture(source, other))) continue;
    const restored = article.ownerDocument.importNode(figure, true);
    place.after(restored);
    places.set(after, restored);
    shown.push(source);
  }
}

function keyOf(paragraph: Element): string {
  return comparable(textOf(paragraph).slice(0, 2 * KEY_LENGTH)).slice(0, KEY_LENGTH);
}
