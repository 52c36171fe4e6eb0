import { type Clip, newestRevision } from '../clip/clip';
import { ClipperError } from '../clip/errors';
import { inTurn } from './in-turn';
import { keepPictures, type KeepPicturesSteps } from './keep-pictures';

/** Keeps pictures when there are any to keep. What the store refuses is not told: it stays wanted. */
export interface PictureKeeper {
  /** Whether the user wants pictures to be kept: then a save notes that those of its text are. */
  readonly areWanted: () => Promise<boolean>;
  /** Goes on with what an earlier background has left, and tries again what may be better now. */
  readonly resume: () => Promise<void>;
  /** Keeps the pictures of a clip that was saved. */
  readonly keepOf: (clip: Clip) => Promise<void>;
}

export interface PictureKeeperSteps extends KeepPicturesSteps {
  readonly areWanted: () => Promise<boolean>;
  /** Keeps the background from being stopped meanwhile. */
  readonly keepAwake: (work: () => Promise<void>) => Promise<void>;
}

/** Keeps pictures for one text after the other, so that no more than a few are in memory at once. */
export function pictureKeeper(given: PictureKeeperSteps): PictureKeeper {
  const turn = inTurn();
  const steps = { ...given, mayFetch: async () => (await given.areWanted()) && (await given.mayFetch()) };
  const keep = (bodies: () => Promise<readonly string[]>) =>
    turn(0, async () => {
      if (!(await steps.mayFetch())) return;
      await steps.keepAwake(async () => keepPictures(await bodies(), steps));
    }).catch((error: unknown) => {
      if (!(error instanceof ClipperError)) throw error;
    });
  return {
    areWanted: steps.areWanted,
    resume: () => keep(steps.pictures.wanted),
    keepOf: (clip) => keep(async () => [newestRevision(clip).body]),
  };
}
