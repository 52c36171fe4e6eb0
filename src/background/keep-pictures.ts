import { ClipperError } from '../clip/errors';
import { type BodyPicture, isDue } from '../clip/pictures';
import type { PictureKey, Pictures } from '../store/pictures';
import type { FetchedPicture } from './fetch-picture';

/** How many pictures are fetched at once. */
const AT_ONCE = 4;

/** What keeping pictures works with. */
export interface KeepPicturesSteps {
  readonly pictures: Pick<Pictures, 'of' | 'wanted' | 'keep' | 'miss'>;
  /** Whether the user has given the right to fetch them, and not taken it back. */
  readonly mayFetch: () => Promise<boolean>;
  readonly fetchPicture: (src: string) => Promise<FetchedPicture>;
  /** Tells open pages that more pictures of a text are there. */
  readonly announce: () => void;
  readonly now: () => Date;
}

/**
 * Fetches and keeps those pictures of bodies that are wanted, one transaction each: a background that is stopped goes
 * on with the next when it starts again. Ends where the right to fetch them is taken back, or the disk is full.
 *
 * @throws ClipperError `storage-…` codes; what was not kept by then is still wanted.
 */
export async function keepPictures(bodies: readonly string[], steps: KeepPicturesSteps): Promise<void> {
  for (const body of bodies) {
    const due = (await steps.pictures.of(body)).filter((picture) => isDue(picture, steps.now()));
    if (due.length === 0) continue;
    try {
      if (!(await keepDue(body, due, steps))) return;
    } finally {
      steps.announce();
    }
  }
}

/** False when there is no going on. */
async function keepDue(body: string, due: readonly BodyPicture[], steps: KeepPicturesSteps): Promise<boolean> {
  const queue = [...due];
  let goesOn = true;
  const lane = async () => {
    for (let picture = queue.shift(); picture && goesOn; picture = queue.shift()) {
      if (!(await steps.mayFetch()) || !(await keepOne({ body, src: picture.src }, steps))) goesOn = false;
    }
  };
  const stopping = (error: unknown) => {
    goesOn = false;
    throw error;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => lane().catch(stopping)));
  return goesOn;
}

async function keepOne(key: PictureKey, { pictures, fetchPicture, now }: KeepPicturesSteps): Promise<boolean> {
  const fetched = await fetchPicture(key.src);
  if ('missing' in fetched) {
    await pictures.miss(key, fetched.missing, now());
    return true;
  }
  try {
    await pictures.keep(key, fetched);
    return true;
  } catch (error) {
    if (!(error instanceof ClipperError) || error.code !== 'storage-full') throw error;
    await pictures.miss(key, 'no-space', now()).catch(() => {}); // Where not even that can be written, it stays wanted.
    return false;
  }
}
