import { measure } from '../measure';
import { keepBoxes } from './boxes';
import { linkEmbeds } from './embeds';
import { loadLazyImages } from './lazy-images';
import { mendLinks } from './links';
import { type Caution, removeNoise } from './noise';
import { makeShallow } from './shallow';
import { type Prepared, showHiddenText } from './visible';

/** What never holds text or pictures of an article: gone at once, it is in no later step's way. */
const SILENT = 'script, style, body link, template, canvas, svg, input, select, textarea';

/** Makes a copy of a page ready for Readability, in place. */
export function preparePage(copy: Document, baseUrl: string, caution: Caution = 'usual'): Prepared {
  const { body } = copy;
  setBase(copy, baseUrl);
  for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
  makeShallow(body);
  loadLazyImages(body);
  linkEmbeds(body, baseUrl);
  keepBoxes(body);
  mendLinks(body);
  const measures = measure(body);
  const prose = removeNoise(body, measures, caution);
  showHiddenText(body, { measures, prose });
  return { measures, prose };
}

/** A copy has lost the address of its page, where the browser gives copies none. */
function setBase(copy: Document, baseUrl: string): void {
  const base = copy.createElement('base');
  base.href = baseUrl;
  copy.head.prepend(base);
}
