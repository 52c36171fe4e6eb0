import { keepAwake } from '../platform/awake';
import { mayReadSites, onRights } from '../platform/permissions';
import { readSettings } from '../platform/settings';
import { announceChange } from '../store/announce';
import { keptPictures } from '../store/library';
import { fetchPicture } from './fetch-picture';
import { type PictureKeeper, pictureKeeper } from './picture-keeper';

/** Keeps the pictures of this browser's clips. */
export const libraryPictures: PictureKeeper = pictureKeeper({
  pictures: keptPictures,
  areWanted: async () => (await readSettings()).keepImages,
  mayFetch: mayReadSites,
  fetchPicture: (src) => fetchPicture(src, { fetch }),
  announce: announceChange,
  keepAwake,
  now: () => new Date(),
});

/**
 * Goes on with the pictures that are wanted, now and whenever the user gives the right to fetch them.
 *
 * The background must run this as it starts, before it awaits anything.
 */
export function resumePictures(): void {
  onRights(() => void libraryPictures.resume());
  void libraryPictures.resume();
}
