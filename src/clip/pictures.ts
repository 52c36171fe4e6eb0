import { LIMITS } from './limits';

/**
 * Why a picture is not kept. `network`: its site did not answer, or said to come later. `refused`: the site has no
 * such picture for us. `not-picture`: what came is none, or of a kind that can run. `too-large`: it, or all of the
 * text's together. `too-many`: the text has more than are kept. `no-space`: the disk was full.
 */
export const MISSING_REASONS = ['network', 'refused', 'not-picture', 'too-large', 'too-many', 'no-space'] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** A picture of a text, and what has become of it. It is yet to be fetched while both `image` and `missing` are null. */
export interface BodyPicture {
  /** Its address as it stands in the text. */
  readonly src: string;
  /** SHA-256 of its bytes, in hex: the key in the `images` store. Null while it is not kept. */
  readonly image: string | null;
  readonly sizeBytes: number;
  /** Why it was not kept when it was last tried. */
  readonly missing: MissingReason | null;
  /** How often it was tried in vain since the page was last clipped. */
  readonly tries: number;
  /** When it was last tried in vain; null when it never was. */
  readonly triedTime: string | null;
}

/** What may be better another time. */
const TRIED_AGAIN: ReadonlySet<MissingReason> = new Set(['network', 'no-space']);
/** How often a picture is tried until its page is clipped again, and how long after the last time. */
const MAX_TRIES = 5;
const WAIT_MS = 600_000;

/**
 * The pictures at these addresses, each once, with what is known of them.
 *
 * Those that could not be had for a while count as never tried. Those over the bound are given up.
 */
export function picturesAt(addresses: readonly string[], known: readonly BodyPicture[]): readonly BodyPicture[] {
  const bySrc = new Map(known.map((picture) => [picture.src, picture]));
  return [...new Set(addresses)].map((src, i) => {
    const before = bySrc.get(src);
    if (before && !isWanted({ ...before, tries: 0 })) return before;
    return {
      src,
      image: null,
      sizeBytes: 0,
      missing: i < LIMITS.pictures ? null : 'too-many',
      tries: 0,
      triedTime: null,
    };
  });
}

/** Whether a picture is yet to be fetched, now or later. */
export function isWanted({ image, missing, tries }: BodyPicture): boolean {
  return image === null && (missing === null || (TRIED_AGAIN.has(missing) && tries < MAX_TRIES));
}

/** Whether a picture is to be fetched now: one that was tried in vain has its time to get well. */
export function isDue(picture: BodyPicture, now: Date): boolean {
  if (!isWanted(picture)) return false;
  return picture.triedTime === null || now.getTime() - Date.parse(picture.triedTime) >= WAIT_MS;
}
