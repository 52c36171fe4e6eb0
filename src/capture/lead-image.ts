import type { LeadImage } from '../clip/article';
import { absoluteUrl } from '../html/absolute-urls';
import { readCaption } from './caption';
import type { Picture } from './blocks/box';
import type { PageBlocks } from './blocks/read-blocks';
import type { Draft } from './draft';
import { findHeadline } from './headline';
import { isThing, textIn } from './metadata/json-ld';
import type { Sources } from './metadata/sources';
import { isElsewhere, isLarge, isSamePicture, isStock } from './pictures';

const MARK = 'data-cuttings-lead-image';

/** The picture at the head of an article, and whether the page shows it there. */
export interface FoundLeadImage {
  readonly image: LeadImage;
  /** False for a picture that the page names for others to show but does not show itself. */
  readonly isShown: boolean;
}

/**
 * Finds the picture at the head of the article, and marks it in the copy; null when there is none.
 *
 * It is the picture the page names, where it stands before the text; else the first large one between headline
 * and text; else the one the page only names.
 */
export function findLeadImage(
  draft: Pick<Draft, 'sources' | 'metadata' | 'page' | 'kept' | 'lead'>,
): FoundLeadImage | null {
  const { sources, page } = draft;
  const { base } = sources;
  const named = namedImages(sources);
  const shown = picturesBeforeText(draft);
  const same = shown.find(({ element }) => named.some((url) => isSamePicture(url, srcOf(element, base))));
  const headline = findHeadline(draft);
  const first = same ?? shown.find(({ before }) => before > headline);
  if (first) {
    const figure = figureOf(first.element, page);
    figure.setAttribute(MARK, '');
    return { image: describe(first.element, figure, base), isShown: true };
  }
  const [src] = named;
  return src ? { image: { src, alt: null, ...captionInJsonLd(sources, src) }, isShown: false } : null;
}

/** Puts the picture at the head of the article, in place of where it stood. */
export function raiseLeadImage(article: Element, { image, isShown }: FoundLeadImage): void {
  for (const marked of article.querySelectorAll(`[${MARK}]`)) marked.remove();
  if (!isShown) return;
  for (const other of article.querySelectorAll('img[src]')) {
    if (isSamePicture(image.src, other.getAttribute('src') ?? '')) (other.closest('figure') ?? other).remove();
  }
  article.prepend(figureFor(image, article.ownerDocument));
}

function figureFor({ src, alt, caption, credit }: LeadImage, owner: Document): Element {
  const figure = owner.createElement('figure');
  const picture = owner.createElement('img');
  picture.setAttribute('src', src);
  picture.setAttribute('alt', alt ?? '');
  figure.append(picture);
  if (!caption && !credit) return figure;
  const figcaption = owner.createElement('figcaption');
  if (caption) figcaption.append(caption);
  if (credit) {
    const small = owner.createElement('small');
    small.append(credit);
    figcaption.append(caption ? ' ' : '', small);
  }
  figure.append(figcaption);
  return figure;
}

function describe(picture: Element, figure: Element, base: string): LeadImage {
  const alt = picture.getAttribute('alt')?.trim() || null;
  return { src: srcOf(picture, base), alt, ...readCaption(figure) };
}

function captionInJsonLd({ thing }: Sources, src: string): Pick<LeadImage, 'caption' | 'credit'> {
  const image = [thing.image]
    .flat()
    .filter(isThing)
    .find((each) => [each.url, each.contentUrl].includes(src));
  return { caption: textIn(image?.caption), credit: textIn(image?.creditText) ?? textIn(image?.copyrightNotice) };
}

/** Pictures the page names for others to show. Sources: OpenGraph; JSON-LD; Twitter's; `<link>`. */
function namedImages({ page, base, thing, meta }: Sources): string[] {
  const inJsonLd = [thing.image, thing.thumbnailUrl].flat().map((image) => {
    return isThing(image) ? (textIn(image.url) ?? textIn(image.contentUrl)) : textIn(image);
  });
  const said = [
    ...meta('og:image:secure_url', 'og:image', 'og:image:url'),
    ...inJsonLd,
    ...meta('twitter:image', 'twitter:image:src'),
    page.querySelector('link[rel="image_src"]')?.getAttribute('href') ?? null,
  ];
  const urls = said.map((url) => (url ? absoluteUrl(url, base) : null));
  return urls.filter((url) => url !== null).filter((url) => /^https?:/.test(url) && !isStock(new URL(url).pathname));
}

/** Large pictures that stand before the text, in the order of the page. */
function picturesBeforeText({ page, kept, lead }: Pick<Draft, 'page' | 'kept' | 'lead'>): Picture[] {
  const first = page.blocks.find((block) => kept.has(block) && block.isProse && !lead.includes(block))?.index ?? 0;
  return page.pictures.filter(
    ({ element, box, before }) =>
      before <= first && element.hasAttribute('src') && isLarge(element) && !isElsewhere(box, page.root),
  );
}

/** The element that holds a picture and what is written to it. */
function figureOf(image: Element, { boxes }: PageBlocks): Element {
  const figure = image.closest('figure');
  if (figure) return figure;
  let box = image.closest('picture') ?? image;
  for (let parent = box.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    const { text, prose } = boxes.get(parent) ?? { text: 0, prose: 0 };
    if (text > 400 || prose > 300 || parent.querySelector('h1, h2, p + p, time') || parent.matches('article, main'))
      break;
    if (parent.querySelectorAll('img').length > 1) break;
    box = parent;
  }
  return box;
}

function srcOf(image: Element, base: string): string {
  return absoluteUrl(image.getAttribute('src') ?? '', base) ?? '';
}
