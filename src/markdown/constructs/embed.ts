import { text, type Link } from '../mdast';
import type { Page } from '../page';
import { attribute, find, type TreeElement } from '../tree';
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

/** A player or a foreign page in the article: a link to it, by its title. */
export const embed: Construct = (element, walk) => {
  const node = embedNode(element, walk.page);
  if (node) walk.node(node);
};

/** The link that stands for an embedded thing; null when it has no address that may be followed. */
export function embedNode(element: TreeElement, page: Page): Link | null {
  const source = find(element, ({ tag, attributes }) => tag === 'source' && attributes.has('src'));
  const address = attribute(element, 'src') || attribute(element, 'data') || (source && attribute(source, 'src'));
  const src = address ? page.addresses.link(address) : null;
  if (src === null) return null;
  const title = attribute(element, 'title') || attribute(element, 'aria-label') || '';
  const label = title.replace(/\s+/g, ' ').trim();
  const url = watchUrl(src);
  const known = url === src ? LABELS.get(element.tag) : 'Video';
  return { type: 'link', url, title: null, children: [text(label || known || url)] };
}

function watchUrl(src: string): string {
  for (const [player, page] of PLAYERS) {
    const [, id] = player.exec(src) ?? [];
    if (id) return page.replace('$1', () => id);
  }
  return src;
}
