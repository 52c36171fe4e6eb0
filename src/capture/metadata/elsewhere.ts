import { listed } from '../listed';
import { isInBox } from './sources';

/** Boxes whose names and days are those of other articles, of readers or of the page as a whole. */
const OTHERS = listed`
  nav; footer:not(article footer, main footer); form; dialog; [role="dialog"]
  [class*="comment" i]; [id*="comment" i]; [class*="related" i]; [class*="teaser" i]
  [class~="widget" i]; [class*="recent" i]; [class*="latest" i]; [class*="recommend" i]; [class*="popular" i]
  [class*="today" i]; [id*="today" i]; [class*="newsletter" i]; [class*="cookie" i]; [class*="carousel" i]
`.join(', ');
/** Boxes beside the article: what is in them is about others, or about the article where it says so. */
const BESIDE = 'aside, [class*="sidebar" i]';
const ELSEWHERE = `${OTHERS}, ${BESIDE}`;

/** Whether what an element says is not about the article of the page. A box may be set aside for the byline alone. */
export function isElsewhere(element: Element): boolean {
  return isInBox(element.localName === 'aside' ? (element.parentElement ?? element) : element, ELSEWHERE);
}

/** Whether what an element says is about other articles, whatever label it has. */
export function isAboutOthers(element: Element): boolean {
  return isInBox(element, OTHERS);
}

/** Whether a box and all in it is not about the article of the page. */
export function isOtherBox(box: Element): boolean {
  return box.matches(ELSEWHERE) && box.querySelector('h1') === null;
}
