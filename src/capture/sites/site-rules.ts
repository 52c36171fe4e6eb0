import { NEWSPAPERS } from './newspapers';
import { PLATFORMS } from './platforms';
import type { Rule, SiteRule } from './site-rule';

/** The last resort, for publishers whose pages are read wrongly otherwise. The first that fits is taken. */
export const SITE_RULES: readonly SiteRule[] = [...NEWSPAPERS, ...PLATFORMS];

/** The rule for a page at an address; null for most. */
export function ruleFor(url: string): Rule | null {
  const { host, pathname } = new URL(url);
  return SITE_RULES.find(({ match }) => match.test(host + pathname))?.rule ?? null;
}
