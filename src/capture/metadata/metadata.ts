import type { Article } from '../../clip/article';
import { readByline } from './byline';
import { readCanonicalUrl } from './canonical';
import { readExcerpt } from './excerpt';
import { readDirection, readLanguage } from './language';
import { readSiteName } from './site-name';
import type { Sources } from './sources';
import { readModifiedTime, readPublishedTime } from './times';
import { readTitle } from './title';
import { readKeywords, readSection } from './topics';

/** What a page says about its article, beside the article itself. */
export type Metadata = Omit<Article, 'html' | 'text' | 'wordCount' | 'leadImage' | 'pages' | 'partial' | 'archived'>;

/** Reads what a page says about its article. Each field's file states its sources and their order. */
export function readMetadata(sources: Sources): Metadata {
  const lang = readLanguage(sources);
  const read = {
    url: sources.url,
    canonicalUrl: readCanonicalUrl(sources),
    title: readTitle(sources) ?? sources.url,
    byline: readByline(sources),
    siteName: readSiteName(sources),
    excerpt: readExcerpt(sources),
    lang,
    dir: readDirection(sources, lang),
    section: readSection(sources),
    keywords: readKeywords(sources),
    publishedTime: readPublishedTime(sources),
    modifiedTime: readModifiedTime(sources),
  };
  const known = Object.entries(sources.rule?.metadata ?? {}).map(
    ([field, reading]) => [field, reading(sources)] as const,
  );
  return { ...read, ...Object.fromEntries(known.filter(([, value]) => value !== null)) };
}
