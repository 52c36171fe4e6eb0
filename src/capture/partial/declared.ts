import { wordCount } from '../../clip/word-count';
import { isThing } from '../metadata/json-ld';
import type { Sources } from '../metadata/sources';

/** How long the page says its article is, in words, with the text it says it of; null when it does not say. */
export function declaredWords({ thing, meta }: Sources): number | null {
  const { articleBody, wordCount: said } = thing;
  const body = typeof articleBody === 'string' ? wordCount(articleBody.replace(/<[^>]*>/g, ' ')) : 0;
  const counts = [said, ...meta('wordCount', 'word_count', 'article:word_count')].map(Number);
  return [body, ...counts].find((count) => Number.isInteger(count) && count > 0) ?? null;
}

/** What JSON-LD says of parts that not all may read: their selectors; null when all of it is free. */
export function gatedParts({ thing, meta }: Sources): readonly string[] | null {
  const parts = [thing.hasPart].flat().filter(isThing).filter(isGated);
  const isLocked = meta('article:content_tier').some((tier) => /locked|metered/i.test(tier));
  if (!isGated(thing) && parts.length === 0 && !isLocked) return null;
  return parts.flatMap(({ cssSelector }) => cssSelector).filter((selector) => typeof selector === 'string');
}

function isGated({ isAccessibleForFree: free }: Readonly<Record<string, unknown>>): boolean {
  return free === false || (typeof free === 'string' && /^(?:.*\/)?(?:false|no)$/i.test(free));
}
