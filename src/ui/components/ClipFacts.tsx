import type { Clip } from '../../clip/clip';
import { formatDay } from '../format';
import { Facts } from './Facts';

export interface ClipFactsProps {
  readonly clip: Clip;
  /** What else there is to say of the clip here, such as its length or when it was clipped. */
  readonly more: readonly string[];
}

/** Where a clip is from and when it was published: one line, parted by dots. */
export function ClipFacts({ clip, more }: ClipFactsProps) {
  const site = clip.siteName ?? URL.parse(clip.url)?.hostname ?? null;
  const published = clip.publishedTime && formatDay(clip.publishedTime);
  return <Facts facts={[site, published, ...more]} />;
}
