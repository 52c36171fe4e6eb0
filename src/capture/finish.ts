import type { ArchivedCopy, Article, LeadImage } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { LIMITS } from '../clip/limits';
import { wordCount } from '../clip/word-count';
import { makeAbsolute } from '../html/absolute-urls';
import { ATTRIBUTES } from '../html/allow-list';
import { articleText } from '../html/block-text';
import { sanitizeToBody } from '../html/sanitize';
import type { Metadata } from './metadata/metadata';
import { oneLine } from './text';

/** What was cut out of a page, with what the page says about it. */
export interface Cutting {
  readonly content: Element;
  readonly metadata: Metadata;
  readonly leadImage: LeadImage | null;
  readonly base: string;
  readonly archived: ArchivedCopy | null;
}

/** An excerpt of our own making is no longer than this. In characters. */
const EXCERPT = 300;

/**
 * Makes an article of what was cut out of a page: sanitised, with its text, within the bounds of what is kept.
 *
 * @throws ClipperError `page-too-large` if the article is.
 */
export function finishArticle({ content, metadata, leadImage, base, archived }: Cutting): Article {
  makeAbsolute(content, base);
  dropAttributes(content);
  const raw = content.innerHTML;
  if (raw.length > LIMITS.html) throw new ClipperError('page-too-large', 'The article is too large');
  const { html, body } = sanitizeToBody(raw);
  const text = articleText(body);
  return {
    ...withinLimits(metadata),
    excerpt: cut(metadata.excerpt ?? firstProse(text), LIMITS.field),
    leadImage: leadImage && /^https?:/.test(leadImage.src) && leadImage.src.length <= LIMITS.url ? leadImage : null,
    pages: null,
    partial: null,
    archived: archived && { url: archived.url, time: archived.time },
    html: html.trim(),
    text,
    wordCount: wordCount(text),
  };
}

/** Takes away what no article keeps, before it is written out and read again. */
function dropAttributes(content: Element): void {
  for (const element of content.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!ATTRIBUTES.has(name)) element.removeAttribute(name);
  }
}

function withinLimits(metadata: Metadata): Metadata {
  const { url, canonicalUrl, title, byline, siteName, section, keywords } = metadata;
  if (url.length > LIMITS.url || canonicalUrl.length > LIMITS.url) {
    throw new ClipperError('page-too-large', 'The address of the page is too long');
  }
  return {
    ...metadata,
    title: cut(title, LIMITS.title) ?? url,
    byline: cut(byline, LIMITS.field),
    siteName: cut(siteName, LIMITS.field),
    section: cut(section, LIMITS.field),
    keywords: keywords.slice(0, LIMITS.keywords).map((keyword) => keyword.slice(0, LIMITS.tag)),
  };
}

function firstProse(text: string): string | null {
  const line = text.split('\n').find((each) => each.length >= 60) ?? text.split('\n')[0];
  return cut(oneLine(line), EXCERPT);
}

/** A text no longer than `max`, cut between words where there are any, with an ellipsis; null for none. */
export function cut(text: string | null, max: number): string | null {
  if (!text) return null;
  if (text.length <= max) return text;
  const part = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const blank = part.lastIndexOf(' ');
  return `${blank > max * 0.8 ? part.slice(0, blank) : part}…`;
}
