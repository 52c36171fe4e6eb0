import { textIn } from '../metadata/json-ld';
import { textOf } from '../text';
import { chinaTimeAt, textAt } from './said';
import type { SiteRule } from './site-rule';

/** Rules for newspapers and broadcasters, where a rule is needed: most pages are read rightly as any page. */
export const NEWSPAPERS: readonly SiteRule[] = [
  {
    match: /^www\.bbc\.(?:com|co\.uk)\//,
    sample: 'bbc-zhongwen',
    rule: {
      content: 'main[role="main"], main > article',
      // Credits laid over pictures, words for screen readers, and boxes that lead elsewhere.
      remove:
        'figure p[role="text"], figcaption > span:not(:last-child), [data-testid$="image"] > span, main section, [data-component="byline-block"], [data-component="links-block"], [data-component="tags"]',
      metadata: { byline: textAt('[aria-labelledby="article-byline"] li:first-child span:last-child') },
    },
  },
  {
    match: /^www\.dw\.com\//,
    sample: 'dw-zh',
    rule: { remove: '.vjs-wrapper' },
  },
  {
    match: /^www\.(?:voachinese|voacantonese|voanews)\.com\//,
    sample: 'voa-zh',
    rule: { remove: '.c-mmp' },
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
    match: /^cn\.nytimes\.com\//,
    sample: 'nyt-cn',
    rule: { metadata: { byline: textAt('address'), publishedTime: chinaTimeAt('time[pudate]') } },
  },
  {
    match: /^(?:\w+\.ftchinese\.com|cn\.ft\.com)\//,
    sample: 'ft-chinese',
    rule: {
      remove: '#story-body-container > div:first-child',
      metadata: { siteName: () => 'FT中文网', publishedTime: chinaTimeAt('.story-time') },
    },
  },
  {
    match: /^cn\.reuters\.com\//,
    sample: 'reuters-cn',
    rule: {
      content: '.ArticleBodyWrapper',
      remove: '[class^="TrustBadge"]',
      metadata: {
        byline: ({ thing }) => (textIn(thing.author) === 'Reuters Staff' ? '' : null),
        keywords: () => [],
      },
    },
  },
  {
    match: /^www\.reuters\.com\//,
    sample: 'reuters',
    rule: {
      remove: '[data-testid="Link"] > span[style], figcaption > [data-testid="Link"], [data-testid="AuthorBio"]',
      // They are codes of the agency's own.
      metadata: { keywords: () => [] },
    },
  },
  {
    match: /^chinadigitaltimes\.net\//,
    sample: 'cdt-chinese',
    rule: {
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
