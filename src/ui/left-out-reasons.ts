import type { Change } from '../clip/article';
import { t } from '../platform/i18n';

/** Why a step of the capture takes something out. */
const REMOVED = {
  'site-rule': 'leftOut.reasons.siteRule',
  silent: 'leftOut.reasons.silent',
  navigation: 'leftOut.reasons.navigation',
  wall: 'leftOut.reasons.wall',
  comments: 'leftOut.reasons.comments',
  share: 'leftOut.reasons.share',
  promotion: 'leftOut.reasons.promotion',
  related: 'leftOut.reasons.related',
  'noise-name': 'leftOut.reasons.noiseName',
  hidden: 'leftOut.reasons.hidden',
  readability: 'leftOut.reasons.readability',
  head: 'leftOut.reasons.head',
  tail: 'leftOut.reasons.tail',
  'read-more': 'leftOut.reasons.readMore',
  links: 'leftOut.reasons.links',
  caption: 'leftOut.reasons.caption',
  title: 'leftOut.reasons.title',
  doubled: 'leftOut.reasons.doubled',
  newsletter: 'leftOut.reasons.newsletter',
  advertisement: 'leftOut.reasons.advertisement',
  tags: 'leftOut.reasons.tags',
  author: 'leftOut.reasons.author',
  aside: 'leftOut.reasons.aside',
  player: 'leftOut.reasons.player',
  dateline: 'leftOut.reasons.dateline',
  undeclared: 'leftOut.reasons.undeclared',
  apart: 'leftOut.reasons.apart',
  judge: 'leftOut.reasons.apart',
  hand: 'leftOut.reasons.hand',
} as const;

/** What a step of the capture puts back. */
const RESTORED = {
  judge: 'leftOut.reasons.likeText',
  'site-rule': 'leftOut.reasons.onSite',
  lead: 'leftOut.reasons.lead',
  'lead-image': 'leftOut.reasons.image',
  figures: 'leftOut.reasons.image',
  caption: 'leftOut.reasons.caption',
} as const;

/** A plain sentence why something was left out, or what was put back; null when there is nothing to say. */
export function reasonOf({ step, action }: Pick<Change, 'step' | 'action'>): string | null {
  if (action === 'restored') return isKey(RESTORED, step) ? t(RESTORED[step]) : null;
  return t(isKey(REMOVED, step) ? REMOVED[step] : 'leftOut.reasons.other');
}

function isKey<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}
