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
