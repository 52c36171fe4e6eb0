import type { Clip, Revision } from '../clip/clip';

/** What clips of the first release do not say of themselves. */
const UNSAID = { pages: null, partial: null, archived: null } as const;

type StoredRevision = Omit<Revision, 'editedTime'> & Partial<Pick<Revision, 'editedTime'>>;

/** A clip as its row in the database, with what its indexes need. */
export interface StoredClip
  extends Omit<Clip, keyof typeof UNSAID | 'revisions'>,
    Partial<Pick<Clip, keyof typeof UNSAID>> {
  readonly revisions: readonly StoredRevision[];
  /** Minus the milliseconds of `capturedTime`: getAll() then gives the newest first. Absent in the trash. */
  readonly order?: number;
  /** The bodies its revisions keep, by which a body without a clip is known. */
  readonly bodies: readonly string[];
}

/** The row of a clip. */
export function toStored(clip: Clip): StoredClip {
  const bodies = [...new Set(clip.revisions.map(({ body }) => body))];
  return clip.deletedTime === null ? { ...clip, bodies, order: -Date.parse(clip.capturedTime) } : { ...clip, bodies };
}

/** The clip of a row. */
export function fromStored({ order: _order, bodies: _bodies, revisions, ...clip }: StoredClip): Clip {
  return { ...UNSAID, ...clip, revisions: revisions.map((each) => ({ editedTime: null, ...each })) };
}
