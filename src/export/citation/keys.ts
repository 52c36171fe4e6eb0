import type { Clip } from '../../clip/clip';
import { authorsOf } from './authors';
import { siteHost } from '../../clip/site-host';

/**
 * Gives every clip a key such as `example2026-0123456789ab`: author or site, year, and the start of its id.
 *
 * A clip has the same key in every export, so that what is cited stays cited; ASCII, as BibTeX wants it.
 */
export function citationKeys(): (clip: Clip) => string {
  const taken = new Set<string>();
  return (clip) => {
    const key = keyOf(clip);
    let unique = key;
    for (let number = 2; taken.has(unique); number += 1) unique = `${key}-${number}`;
    taken.add(unique);
    return unique;
  };
}

function keyOf({ byline, siteName, lang, canonicalUrl, publishedTime, clippedTime, id }: Clip): string {
  const [author] = authorsOf(byline, { siteName, lang });
  const names = [
    author && ('family' in author ? author.family : author.literal),
    siteName,
    siteHost(canonicalUrl),
    'clip',
  ];
  const [year = ''] = /^\d{4}/.exec(publishedTime ?? clippedTime) ?? [];
  return `${names.map((name) => ascii(name ?? '')).find(Boolean)}${year}-${ascii(id).slice(0, 12)}`;
}

function ascii(name: string): string {
  const bare = name.normalize('NFKD').toLowerCase();
  return bare.replace(/[^a-z\d]/g, '').slice(0, 20);
}
