import type { Body, Clip, Revision } from '../clip/clip';

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

/** A body as its row in the database: those of the first release do not say what was left out. */
export type StoredBody = Omit<Body, 'changes'> & Partial<Pick<Body, 'changes'>>;

/** The row of a clip. */
export function toStored(clip: Clip): StoredClip {
  const bodies = [...new Set(clip.revisions.map(({ body }) => body))];
  return clip.deletedTime === null ? { ...clip, bodies, order: -Date.parse(clip.capturedTime) } : { ...clip, bodies };
}

/** The clip of a row. */
export function fromStored({ order: _order, bodies: _bodies, revisions, ...clip }: StoredClip): Clip {
  return { ...UNSAID, ...clip, revisions: revisions.map((each) => ({ editedTime: null, ...each })) };
}

/** The body of a row. */
export function bodyFromStored(body: StoredBody): Body {
  return { changes: null, ...body };
}
