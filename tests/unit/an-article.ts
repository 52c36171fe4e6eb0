import type { Article } from '@/src/clip/article';

/** A complete article. A test names only the fields it is about. */
export function anArticle(fields: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/story?utm_source=x',
    canonicalUrl: 'https://news.example/story',
    title: 'The ferry returns',
    byline: 'Ada Example',
    siteName: 'The Example',
    excerpt: null,
    lang: 'en',
    dir: 'ltr',
    section: null,
    keywords: [],
    publishedTime: '2026-01-02T03:04:05.000Z',
    modifiedTime: null,
    leadImage: null,
    pages: null,
    partial: null,
    archived: null,
    html: '<p>The ferry returned on Monday.</p>',
    text: 'The ferry returned on Monday.',
    wordCount: 5,
    ...fields,
  };
}
