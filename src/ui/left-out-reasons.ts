import type { Change } from '../clip/article';
import { t } from '../platform/i18n';

/** Why something was taken out, by the step of the capture or the reason that it names. */
export const TAKEN_OUT = {
  navigation: 'leftOut.reasons.navigation',
  wall: 'leftOut.reasons.wall',
  comments: 'leftOut.reasons.comments',
  share: 'leftOut.reasons.share',
  promotion: 'leftOut.reasons.promotion',
  related: 'leftOut.reasons.related',
  hidden: 'leftOut.reasons.hidden',
  links: 'leftOut.reasons.links',
  caption: 'leftOut.reasons.caption',
  newsletter: 'leftOut.reasons.newsletter',
  advertisement: 'leftOut.reasons.advertisement',
  tags: 'leftOut.reasons.tags',
  author: 'leftOut.reasons.author',
  aside: 'leftOut.reasons.aside',
  player: 'leftOut.reasons.player',
  dateline: 'leftOut.reasons.dateline',
  undeclared: 'leftOut.reasons.undeclared',
  apart: 'leftOut.reasons.apart',
  tables: 'leftOut.reasons.tables',
  'site-rule': 'leftOut.reasons.siteRule',
  lead: 'leftOut.reasons.doubled',
  title: 'leftOut.reasons.title',
  hand: 'leftOut.reasons.hand',
} as const;

/** Why something that Readability had left out was put back, by the step of the capture. */
export const PUT_BACK = {
  judge: 'leftOut.reasons.likeText',
  tables: 'leftOut.reasons.tables',
  'site-rule': 'leftOut.reasons.onSite',
  embeds: 'leftOut.reasons.embed',
} as const;

/** A plain sentence why something was left out, or what was put back; null when there is nothing to say. */
export function reasonOf({ step, action }: Pick<Change, 'step' | 'action'>): string | null {
  if (action === 'restored') return isKey(PUT_BACK, step) ? t(PUT_BACK[step]) : null;
  return t(isKey(TAKEN_OUT, step) ? TAKEN_OUT[step] : 'leftOut.reasons.other');
}

function isKey<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}
