import { FORMS } from '../dialects';
import { paragraph, text, type Image, type Link } from '../mdast';
import type { Page } from '../page';
import { attribute, find, onlyChild, textOf, type TreeElement } from '../tree';
import type { Construct } from '../walk';

/** What an embedded thing is called when it has no title. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['iframe', 'Embedded content'],
  ['video', 'Video'],
  ['audio', 'Audio'],
  ['object', 'Embedded file'],
  ['embed', 'Embedded file'],
]);

/** Elements that load something that is no picture. */
export const EMBEDS = [...LABELS.keys()];

/** Where players are, and where the same thing is for a reader to open. */
const PLAYERS: readonly (readonly [player: RegExp, page: string])[] = [
  [/(?:youtube(?:-nocookie)?\.com\/embed|youtu\.be)\/([\w-]{6,})/, 'https://www.youtube.com/watch?v=$1'],
  [/player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/$1'],
  [/dailymotion\.com\/embed\/video\/(\w+)/, 'https://www.dailymotion.com/video/$1'],
  [/open\.spotify\.com\/embed\/(\w+\/\w+)/, 'https://open.spotify.com/$1'],
  [/platform\.twitter\.com\/embed\/.*[?&]id=(\d+)/, 'https://x.com/i/status/$1'],
];

/** What Obsidian shows where a picture of this address would stand. */
const PLAYED = /^https:\/\/(?:(?:www\.)?youtube\.com\/watch\?|youtu\.be\/|(?:twitter|x)\.com\/\w+\/status\/\d)/;

/** A player or a foreign page in the article: a link to it, by its title. */
export const embed: Construct = (element, walk) => {
  const node = embedNode(element, walk.page);
  if (node) walk.node(isPlayed(node.url, walk.page) ? playerOf(node.url, titleOf(element)) : node);
};

/** Whether a paragraph is nothing but the link that was put where a player was, and is to be one again. */
export function isPlayerLink(element: TreeElement, page: Page): boolean {
  if (element.tag !== 'p' || FORMS.player[page.dialect] === 'link') return false;
  const link = onlyChild(element);
  return link?.tag === 'a' && isPlayed(attribute(link, 'href') ?? '', page) && textOf(link).trim() !== '';
}

/** A link in a paragraph of its own that shows what it leads to. */
export const playerLink: Construct = (element, walk) => {
  const link = onlyChild(element);
  const href = link && attribute(link, 'href');
  if (href) walk.blocks([paragraph(playerOf(href, inOneLine(textOf(element))))]);
};

const isPlayed = (url: string, page: Page) => FORMS.player[page.dialect] === 'picture' && PLAYED.test(url);
const playerOf = (url: string, alt: string): Image => ({ type: 'image', url, alt, title: null });

/** The link that stands for an embedded thing; null when it has no address that may be followed. */
export function embedNode(element: TreeElement, page: Page): Link | null {
  const source = find(element, ({ tag, attributes }) => tag === 'source' && attributes.has('src'));
  const address = attribute(element, 'src') || attribute(element, 'data') || (source && attribute(source, 'src'));
  const src = address ? page.addresses.link(address) : null;
  if (src === null) return null;
  const label = titleOf(element);
  const url = watchUrl(src);
  const known = url === src ? LABELS.get(element.tag) : 'Video';
  return { type: 'link', url, title: null, children: [text(label || known || url)] };
}

function titleOf(element: TreeElement): string {
  return inOneLine(attribute(element, 'title') || attribute(element, 'aria-label') || '');
}

const inOneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

function watchUrl(src: string): string {
  for (const [player, page] of PLAYERS) {
    const [, id] = player.exec(src) ?? [];
    if (id) return page.replace('$1', () => id);
  }
  return src;
}
