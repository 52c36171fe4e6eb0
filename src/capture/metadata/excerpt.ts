import { textIn } from './json-ld';
import { firstOf, type Sources } from './sources';

/**
 * What the page says the article is about, in a sentence or two; null when it does not say.
 *
 * Sources: OpenGraph; JSON-LD; `<meta>`; Twitter's.
 */
export function readExcerpt({ thing, meta }: Sources): string | null {
  const [og] = meta('og:description');
  return firstOf([og, textIn(thing.description), ...meta('description', 'twitter:description', 'dc.description')]);
}
