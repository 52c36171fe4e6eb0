import { blockText } from '../../html/block-text';
import { parseHtml } from '../../html/parse';
import type { Sources } from './sources';

/** The text that JSON-LD gives as the article's; null when it gives none. */
export function declaredText({ thing }: Pick<Sources, 'thing'>): string | null {
  const { articleBody } = thing;
  if (typeof articleBody !== 'string' || !articleBody.trim()) return null;
  return /<\w|&#?\w+;/.test(articleBody) ? blockText(parseHtml(articleBody)) : articleBody.trim();
}
