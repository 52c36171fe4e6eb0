import { textOf } from '../text';
import { chinaTimeAt, nobodyBut, textAt } from './said';
import type { SiteRule } from './site-rule';

/** Rules for newspapers and broadcasters, where a rule is needed: most pages are read rightly as any page. */
export const NEWSPAPERS: readonly SiteRule[] = [
  {
    match: /^(?:www|amp|observers)\.(?:rfi\.fr|france24\.com)\//,
    sample: 'france24-wires',
    rule: {
      content: '.t-content__body',
      remove: '.m-em-flash, .m-interstitial, .o-self-promo, [class*="cmp"]',
      lead: '.t-content__chapo',
      metadata: { byline: nobodyBut('NEWS WIRES') },
    },
  },
  {
    match: /^www\.bbc\.(?:com|co\.uk)\//,
    sample: 'bbc-zhongwen',
    rule: {
      content: 'main[role="main"], main > article',
      // Credits laid over pictures, words for screen readers, and boxes that lead elsewhere.
      remove:
        'figure [role="text"], figcaption > span:not(:last-child), [data-testid$="image"] > span, main section, [data-component="byline-block"], [data-component="links-block"], [data-component="tags"]',
      metadata: { byline: textAt('[aria-labelledby="article-byline"] li:first-child span:last-child') },
    },
  },
  {
    match: /^www\.(?:voachinese|voacantonese|voanews)\.com\//,
    sample: 'voa-zh',
    rule: { content: '.wsw', remove: '.wsw > .dateline, .c-mmp, .media-download, .wsw__embed--small' },
  },
  {
    match: /^www\.rfa\.org\//,
    sample: 'rfa-mandarin',
    rule: {
      content: '#storytext',
      remove: '#zoomattribute, .zoomattribute, .storyaudio, #storytext ul:has(b > .external-link)',
    },
  },
  {
    match: /^(?:m\.)?cn\.nytimes\.com\//,
    sample: 'nyt-cn',
    rule: {
      content: '.article-body',
      remove: '.article-body-aside, .big_ad',
      metadata: { byline: textAt('address'), publishedTime: chinaTimeAt('time[pudate]') },
    },
  },
  {
    match: /^(?:\w+\.ftchinese\.com|cn\.ft\.com)\//,
    sample: 'ft-chinese',
    rule: {
      content: '#story-body-container',
      remove: '#story-body-container > div:first-child:not(:has(img)), .o-ads',
      metadata: { siteName: () => 'FT中文网', publishedTime: chinaTimeAt('.story-time') },
    },
  },
  {
    match: /^cn\.reuters\.com\//,
    sample: 'reuters-cn',
    rule: {
      content: '.ArticleBodyWrapper',
      remove: '[class^="TrustBadge"], .ArticleBodyWrapper > [class^="container"]',
      metadata: {
        byline: nobodyBut('Reuters Staff'),
        keywords: () => [],
      },
    },
  },
  {
    match: /^www\.reuters\.com\//,
    sample: 'reuters',
    rule: {
      content: '[class*="article-body__content"]',
      remove:
        '[data-testid="Link"] > span[style], figcaption > [data-testid="Link"], [data-testid="AuthorBio"], [data-testid="promo-box"], [data-testid="Dianomi"], [class*="trust-"], [class*="toolbar"], [class*="gallery__detail"]',
      // They are codes of the agency's own.
      metadata: { keywords: () => [] },
    },
  },
  {
    match: /^chinadigitaltimes\.net\//,
    sample: 'cdt-chinese',
    rule: {
      content: '.post-content',
      remove: '.su-spoiler',
      // Who posted it is not who wrote it: the card says that.
      metadata: {
        byline: ({ page }) =>
          /作者：\s*(.+?)\s*(?:发表日期|来源|主题归类)：/.exec(
            textOf(page.querySelector('.su-spoiler-content')),
          )?.[1] ?? null,
      },
    },
  },
];
