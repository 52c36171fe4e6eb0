import { siteHost } from '../../clip/site-host';
import { absoluteUrl } from '../../html/absolute-urls';
import { oneLine, textOf } from '../text';

/** What a page embeds. Advertisements and measuring frames are small, hidden or without an address of their own. */
const EMBEDS = 'iframe, video, audio, amp-youtube, amp-iframe, amp-video, embed, object';
/** Marks the paragraphs that stand for embeds. */
const EMBED = 'data-cuttings-embed';
const KNOWN_PLAYERS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|apple\.com|facebook\.com|instagram\.com|tiktok\.com|twitter\.com|x\.com|bsky\.app|threads\.net|t\.me|rumble\.com|twitch\.tv|bilibili\.com|qq\.com|google\.com|openstreetmap\.org|datawrapper\.dwcdn\.net|dwcdn\.net|flourish\.studio|flo\.uri\.sh|infogram\.com|documentcloud\.org|scribd\.com|acast\.com|podigee\.io|ted\.com|brightcove\.net|jwplayer\.com|kaltura\.com|jwplatform\.com)$/;
/** Frames of the same sites that are buttons and boxes to follow, to like and to prove that one is human. */
const BUTTONS =
  /facebook\.com\/(?:v[\d.]+\/)?(?:plugins|widgets)\/(?!post|video|comment_embed)|twitter\.com\/widgets\/(?:tweet|follow)|\/\/(?:www\.|apis\.|accounts\.|plus(?:one)?\.)?google\.com\/(?!maps)/;
const SHORT_ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11}).*/, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1'],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+).*/, 'https://www.dailymotion.com/video/$1'],
];

/** Quotes that scripts make posts of: as they stand, they hold the words of the post and a link to it. */
const POSTS = ['twitter-tweet', 'twitter-video', 'bluesky-embed', 'mastodon-embed', 'tiktok-embed', 'reddit-embed-bq']
  .map((name) => `blockquote.${name}`)
  .join();

/** Puts a link, in a paragraph of its own, in the place of every film, sound and frame of other sites; marks posts. */
export function linkEmbeds(root: ParentNode, baseUrl: string): void {
  for (const post of root.querySelectorAll(POSTS)) post.setAttribute(EMBED, '');
  for (const embed of root.querySelectorAll(EMBEDS)) {
    if (!embed.isConnected && embed.parentElement === null) continue;
    const url = addressOf(embed, baseUrl);
    if (url) place(linkTo(url, embed), embed);
    else embed.remove();
  }
}

/** Puts a paragraph where an element is, or after the paragraph that holds it: none may stand in another. */
function place(paragraph: Element, embed: Element): void {
  const around = embed.closest('p');
  if (!around) return embed.replaceWith(paragraph);
  embed.remove();
  let before: Element = around;
  for (let next = around.nextElementSibling; next && isEmbed(next); next = next.nextElementSibling) before = next;
  before.after(paragraph);
}

function isEmbed(element: Element): boolean {
  return element.hasAttribute(EMBED);
}

function addressOf(embed: Element, baseUrl: string): string | null {
  const video = embed.getAttribute('data-videoid');
  if (video && embed.localName === 'amp-youtube') return `https://www.youtube.com/watch?v=${video}`;
  const written = ['src', 'data-src', 'data-lazy-src', 'data'].map((name) => embed.getAttribute(name)?.trim());
  const source = written.find((address) => address && !/^(?:about|javascript|blob|data):/i.test(address));
  const inner = source ?? embed.querySelector('source[src]')?.getAttribute('src');
  const url = inner ? absoluteUrl(inner, baseUrl) : null;
  if (!url || !/^https?:/.test(url)) return null;
  const isMedium = /^(?:video|audio|amp-video)$/.test(embed.localName);
  if (!isMedium && (!KNOWN_PLAYERS.test(new URL(url).hostname) || BUTTONS.test(url))) return null;
  return SHORT_ADDRESSES.reduce((address, [pattern, short]) => address.replace(pattern, short), url);
}

function linkTo(url: string, embed: Element): Element {
  const owner = embed.ownerDocument;
  const link = owner.createElement('a');
  link.href = url;
  link.textContent = nameOf(embed) || siteHost(url);
  const paragraph = owner.createElement('p');
  paragraph.setAttribute(EMBED, '');
  paragraph.append(link);
  return paragraph;
}

function nameOf(embed: Element): string {
  const title = embed.getAttribute('title') ?? embed.getAttribute('aria-label');
  return oneLine(title) || (embed.localName === 'iframe' ? '' : textOf(embed.querySelector('a')));
}
