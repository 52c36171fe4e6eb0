import { type Clip, newestRevision } from '../clip/clip';
import { type BodyPicture, isWanted, picturesAt } from '../clip/pictures';
import { pictureAddresses } from './picture-addresses';
import type { BodyPictures } from './schema';
import type { Writing } from './transact';

/** The row of a body's pictures, with what its indexes need. */
export function toBodyPictures(hash: string, pictures: readonly BodyPicture[]): BodyPictures {
  const images = [...new Set(pictures.map(({ image }) => image).filter((image) => image !== null))];
  return { hash, pictures, images, ...(pictures.some(isWanted) && { wanted: 1 }) };
}

/** Notes that the pictures of a clip's newest text are to be fetched: all that are not kept and may be had. */
export async function wantPictures(tx: Pick<Writing<['bodies', 'pictures']>, 'objectStore'>, clip: Clip) {
  const { body } = newestRevision(clip);
  const known = (await tx.objectStore('pictures').get(body))?.pictures ?? [];
  // Another clip with the same text may have another picture at its head.
  await putPictures(tx, { clip, known, others: known.map(({ src }) => src) });
}

/** Gives a clip's newest text the pictures that are known of the one it was made from, if any were wanted there. */
export async function passPicturesOn(
  tx: Pick<Writing<['bodies', 'pictures']>, 'objectStore'>,
  clip: Clip,
  from: string,
) {
  const rows = await Promise.all([from, newestRevision(clip).body].map((hash) => tx.objectStore('pictures').get(hash)));
  const known = rows.flatMap((row) => row?.pictures ?? []);
  if (known.length > 0) await putPictures(tx, { clip, known, others: rows[1]?.pictures.map(({ src }) => src) ?? [] });
}

/** Deletes what is known of a body's pictures, and the images that no other body has. */
export async function dropPictures(
  tx: Pick<Writing<['pictures', 'images', 'pictureBlobs']>, 'objectStore'>,
  hash: string,
) {
  const blobs = tx.objectStore('pictureBlobs');
  for (const id of await blobs.index('body').getAllKeys(hash)) await blobs.delete(id);
  const pictures = tx.objectStore('pictures');
  const row = await pictures.get(hash);
  if (!row) return;
  await pictures.delete(hash);
  for (const image of row.images) {
    if ((await pictures.index('images').count(image)) === 0) await tx.objectStore('images').delete(image);
  }
}

interface ToPut {
  readonly clip: Clip;
  readonly known: readonly BodyPicture[];
  /** Addresses that are not in the clip, and stay. */
  readonly others: readonly string[];
}

async function putPictures(
  tx: Pick<Writing<['bodies', 'pictures']>, 'objectStore'>,
  { clip, known, others }: ToPut,
): Promise<void> {
  const { body: hash } = newestRevision(clip);
  const body = await tx.objectStore('bodies').get(hash);
  if (!body) return;
  const lead = clip.leadImage ? [clip.leadImage.src] : [];
  const pictures = picturesAt([...lead, ...pictureAddresses(body.html), ...others], known);
  if (pictures.length > 0) await tx.objectStore('pictures').put(toBodyPictures(hash, pictures));
}
