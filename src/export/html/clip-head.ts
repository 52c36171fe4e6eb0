import type { Clip } from '../../clip/clip';
import { languageOf, markup, titleOf } from '../markup';
import type { ExportWords } from '../words';

/** The title of a clip and what is known of it, as HTML that is XML too. */
export function clipHead(clip: Clip, words: ExportWords): string {
  const { byline, siteName, publishedTime, modifiedTime, clippedTime, canonicalUrl } = clip;
  const times = [
    publishedTime && timeOf(publishedTime, words.published),
    modifiedTime && timeOf(modifiedTime, words.modified),
    timeOf(clippedTime, words.clipped),
  ].filter(Boolean);
  const lines = [
    `<h1>${markup(titleOf(clip))}</h1>`,
    byline && `<p class="byline">${markup(byline)}</p>`,
    siteName && `<p class="site">${markup(siteName)}</p>`,
    `<p class="times"${languageOf({ lang: words.language, dir: null })}>${times.join(' · ')}</p>`,
    `<p class="source">${sourceLink(canonicalUrl)}</p>`,
  ];
  return `<div class="clip-head">\n${lines.filter(Boolean).join('\n')}\n</div>`;
}

function timeOf(time: string, word: (time: string) => string): string {
  const shown = markup(word(time));
  const isTime =
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d))?$/.test(time) &&
    !Number.isNaN(Date.parse(time));
  return isTime ? `<time datetime="${time}">${shown}</time>` : shown;
}

/** The address as it can be read, from left to right in any language, and followed where it leads to the web. */
function sourceLink(url: string): string {
  const href = webAddress(url);
  return href ? `<a dir="ltr" href="${markup(href)}">${markup(url)}</a>` : `<bdi dir="ltr">${markup(url)}</bdi>`;
}

/** An address that every reader takes for one; null for what leads to no page and no letter. */
export function webAddress(url: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return null;
  const { href, hostname, protocol } = new URL(url.toWellFormed());
  if (protocol !== 'mailto:' && !/^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/.test(hostname)) return null;
  return href.replace(/%(?![\da-f]{2})|[^\w!#$%&'()*+,./:;=?@~-]/gi, encodeURIComponent);
}
