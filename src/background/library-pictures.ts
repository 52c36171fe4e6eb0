import { keepAwake } from '../platform/awake';
import { mayReadSites } from '../platform/permissions';
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
