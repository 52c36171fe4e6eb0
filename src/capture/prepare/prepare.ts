import { measure } from '../measure';
import { linkEmbeds } from './embeds';
import { loadLazyImages } from './lazy-images';
import { removeNoise } from './noise';
import { showHiddenText } from './visible';

/** Makes a copy of a page ready for Readability, in place. */
export function preparePage(copy: Document, baseUrl: string): void {
  const { body } = copy;
  if (!body) return;
  setBase(copy, baseUrl);
  loadLazyImages(body);
  linkEmbeds(body, baseUrl);
  const measures = measure(body);
  showHiddenText(body, measures);
  removeNoise(body, measures);
}

/** A copy has lost the address of its page, where the browser gives copies none. */
function setBase(copy: Document, baseUrl: string): void {
  const base = copy.createElement('base');
  base.href = baseUrl;
  copy.head.prepend(base);
}
