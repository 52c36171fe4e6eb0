import type { Sources } from '../metadata/sources';
import { chinaTimeAt, listAt, textAt } from './said';
import type { SiteRule } from './site-rule';

/** Rules for places where anybody may publish. */
export const PLATFORMS: readonly SiteRule[] = [
  {
    match: /^mp\.weixin\.qq\.com\//,
    sample: 'weixin',
    rule: { content: '#js_content', metadata: { siteName: textAt('#js_name'), publishedTime: weixinTime } },
  },
  {
    match: /^zhuanlan\.zhihu\.com\/p\//,
    sample: 'zhihu-column',
    rule: {
      content: '.Post-RichText',
      remove: '.Catalog, [data-draft-type$="link-card"]',
      metadata: { publishedTime: chinaTimeAt('.ContentItem-time') },
    },
  },
  {
    match: /^www\.douban\.com\/note\//,
    sample: 'douban-note',
    rule: {
      content: '#link-report',
      metadata: { byline: textAt('.note-author'), publishedTime: chinaTimeAt('.pub-date') },
    },
  },
  {
    match: /^matters\.(?:town|news)\//,
    sample: 'matters',
    rule: { content: '.u-content' },
  },
  {
    match: /^www\.bilibili\.com\/(?:read\/cv|opus\/)/,
    sample: 'bilibili-column',
    rule: {
      content: '.opus-module-top, .opus-module-content, #read-article-holder',
      remove: '[class*="goods"], .video-card',
      metadata: {
        title: textAt('.opus-module-title__text'),
        byline: textAt('.opus-module-author__name'),
        siteName: () => '哔哩哔哩',
        keywords: () => [],
        publishedTime: chinaTimeAt('.opus-module-author__pub__text, .publish-text'),
      },
    },
  },
  {
    match: /^(?:www\.)?weibo\.com\/ttarticle\/|^card\.weibo\.com\/article\//,
    sample: 'weibo-article',
    rule: {
      content: '.main_toppic, .WB_editor_iframe_new',
      metadata: {
        byline: textAt('.author2 a'),
        siteName: () => '微博',
        publishedTime: chinaTimeAt('.authorinfo .time'),
      },
    },
  },
  {
    match: /^archiveofourown\.org\/(?:collections\/\w+\/)?works\//,
    sample: 'ao3',
    rule: {
      content: '#workskin',
      remove:
        '#workskin .landmark, #workskin > .preface > :is(.title, .byline), #workskin > .preface .summary .heading',
      lead: '#workskin > .preface .summary .userstuff',
      metadata: {
        title: textAt('#workskin h2.title'),
        byline: (sources) => listAt('#workskin .byline [rel="author"]')(sources)?.join(', ') ?? null,
        siteName: () => 'Archive of Our Own',
        excerpt: textAt('#workskin > .preface .summary .userstuff'),
        keywords: listAt('.freeform .tag'),
        publishedTime: textAt('dd.published'),
        modifiedTime: textAt('dd.status'),
      },
    },
  },
];

/** The page's script knows the second; what it writes into the page is by the clocks of China. */
function weixinTime(sources: Sources): string | null {
  for (const script of sources.page.querySelectorAll('script')) {
    const seconds = /\bct = "(\d{10})"/.exec(script.textContent ?? '')?.[1];
    if (seconds) return new Date(Number(seconds) * 1000).toISOString();
  }
  return chinaTimeAt('#publish_time')(sources);
}
