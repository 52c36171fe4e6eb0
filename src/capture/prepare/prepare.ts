import { measure, type Measures } from '../measure';
import { keepBoxes } from './boxes';
import { linkEmbeds } from './embeds';
import { loadLazyImages } from './lazy-images';
import { type Caution, removeNoise } from './noise';
import { showHiddenText } from './visible';

/** What a prepared page holds. */
export interface Prepared {
  /** What its elements held before noise was removed. */
  readonly measures: Measures;
  /** Weight of the prose that is left. */
  readonly prose: number;
}

/** Makes a copy of a page ready for Readability, in place. */
export function preparePage(copy: Document, baseUrl: string, caution: Caution = 'usual'): Prepared {
  const { body } = copy;
  setBase(copy, baseUrl);
  loadLazyImages(body);
  linkEmbeds(body, baseUrl);
  keepBoxes(body);
  const measures = measure(body);
  showHiddenText(body, measures);
  return { measures, prose: removeNoise(body, measures, caution) };
}

/** A copy has lost the address of its page, where the browser gives copies none. */
function setBase(copy: Document, baseUrl: string): void {
  const base = copy.createElement('base');
  base.href = baseUrl;
  copy.head.prepend(base);
}
