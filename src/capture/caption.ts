import type { LeadImage } from '../clip/article';
import { oneLine, textOf } from './text';

const CAPTIONS =
  'figcaption, [class*="caption" i], [class*="legend" i], [itemprop~="caption"], [itemprop~="description"]';
const CREDITS =
  '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class*="photo-by" i], [class*="attribution" i], [class*="source" i]:not(source), [itemprop~="copyrightHolder"], [itemprop~="creditText"], [itemprop~="author"]';
/** A credit written at the end of a caption. */
const TRAILING =
  /\s*(?:[|–—]\s*)?((?:©|\(c\)|(?:Photo|Foto|Bild|Image|Picture|Crédit|Crédito|Credit|Photograph|Фото|写真|撮影|图|صورة|תמונה|צילום)(?: by| de| von)?\s*[:：=＝/])\s*[^.。]{2,80}|\((?:[^()]{0,40}\b)?(?:AP|AFP|Reuters|Getty Images|EPA|dpa|Photo|Foto)\b[^()]{0,40}\))\.?$/iu;

/** What is written to a picture: caption and credit apart; null for what is not there. */
export function readCaption(figure: Element): Pick<LeadImage, 'caption' | 'credit'> {
  const box = figure.cloneNode(true) as Element;
  const outermost = [...box.querySelectorAll(CREDITS)].filter((each) => !each.parentElement?.closest(CREDITS));
  const credits = outermost.filter((each) => !each.matches('figcaption') && !each.querySelector('figcaption, img'));
  const credit = oneLine(credits.map(textOf).join(' '));
  for (const each of credits) each.remove();
  const caption = textOf(box.querySelector(CAPTIONS) ?? (box.matches('img, picture') ? null : box));
  const trailing = credit ? null : TRAILING.exec(caption);
  return {
    caption: oneLine(trailing ? caption.slice(0, trailing.index) : caption) || null,
    credit: credit || oneLine(trailing?.[1]?.replace(/^\((.*)\)$/, '$1')) || null,
  };
}
