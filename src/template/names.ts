import type { Clip } from '../clip/clip';
import { siteHost } from '../clip/site-host';
import type { Value } from './value';

/** What a name stands for where a template is filled in. */
export type Scope = (name: string) => Value;

/** Names that stand for something of the clip, in the order in which they are offered. */
const ROWS: readonly (readonly [name: string, of: (clip: Clip) => Value])[] = [
  ['title', ({ title }) => title],
  ['source', ({ canonicalUrl }) => canonicalUrl],
  ['url', ({ url }) => url],
  ['domain', ({ canonicalUrl }) => siteHost(canonicalUrl) || null],
  ['author', ({ byline }) => byline?.split(', ') ?? null],
  ['site', ({ siteName }) => siteName],
  ['published', ({ publishedTime }) => publishedTime],
  ['modified', ({ modifiedTime }) => modifiedTime],
  ['created', ({ clippedTime }) => clippedTime],
  ['captured', ({ capturedTime }) => capturedTime],
  ['description', ({ excerpt }) => excerpt],
  ['language', ({ lang }) => lang],
  ['direction', ({ dir }) => dir],
  ['section', ({ section }) => section],
  ['keywords', ({ keywords }) => keywords],
  ['tags', ({ tags }) => tags],
  ['image', ({ leadImage }) => leadImage?.src ?? null],
  ['image_caption', ({ leadImage }) => leadImage?.caption ?? null],
  ['image_credit', ({ leadImage }) => leadImage?.credit ?? null],
  ['word_count', ({ wordCount }) => wordCount || null],
  ['archive', ({ archived }) => archived?.url ?? null],
  ['id', ({ id }) => id],
];
const OF_CLIP = new Map(ROWS);

/** The names that field, file name and folder may use. */
export const NAMES: ReadonlySet<string> = new Set(OF_CLIP.keys());

/** The names that a body may use: the article too. */
export const BODY_NAMES: ReadonlySet<string> = new Set([...NAMES, 'content']);

/** What names stand for in a clip; those of `own` come first, and are asked only when they are used. */
export function scopeOf(clip: Clip, own: Readonly<Record<string, () => Value>> = {}): Scope {
  return (name) => (Object.hasOwn(own, name) ? own[name]?.() : OF_CLIP.get(name)?.(clip)) ?? null;
}
