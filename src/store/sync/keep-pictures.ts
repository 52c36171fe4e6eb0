import type { KeptImage } from '../../clip/clip';
import { sha256 } from '../../clip/hash';
import { LIMITS } from '../../clip/limits';
import type { BodyPicture } from '../../clip/pictures';
import type { BlobCodec } from '../../sync/files/blob-codec';
import type { Bytes } from '../../clip/bytes';
import { toBodyPictures } from '../body-pictures';
import type { PutBlob } from './keep-blob';
import type { BlobPicture } from './rows';

export interface PicturesToKeep {
  readonly id: string;
  readonly body: string;
  readonly content: string;
  readonly bytes: Bytes;
}

/** A picture that has come, with the name of its bytes. */
interface Came {
  readonly kept: KeptImage;
  readonly picture: BlobPicture;
}

/**
 * How the pictures of a blob are kept: beside those that are there, within the bounds of a text, in no place of another.
 *
 * @throws ClipperError `sync-corrupt`.
 */
export async function toPutPictures({ id, body, content, bytes }: PicturesToKeep, codec: BlobCodec): Promise<PutBlob> {
  const images = await codec.decodePictures(content, bytes);
  const came: Came[] = [];
  for (const kept of images) {
    const { src, mimeType } = kept;
    came.push({ kept, picture: { src, mimeType, image: await sha256(kept.bytes) } });
  }
  // What was left out of it, being no picture, or is over the bounds, cannot be sent again as it came.
  const isWhole = (await codec.contentOf(codec.encodePictures(images))) === content;
  return async (tx) => {
    const known = (await tx.objectStore('pictures').get(body))?.pictures ?? [];
    const { pictures, taken } = together(known, came);
    for (const { kept, picture } of taken) await putImage(tx, picture.image, kept);
    await tx.objectStore('pictures').put(toBodyPictures(body, pictures));
    const sendable = isWhole && taken.length === came.length ? came.map(({ picture }) => picture) : [];
    await tx.objectStore('pictureBlobs').put({ id, body, pictures: sendable });
  };
}

/** The pictures of a body with those that have come, as many as there may be. What is kept here stays. */
function together(known: readonly BodyPicture[], came: readonly Came[]) {
  const bySrc = new Map(known.map((picture) => [picture.src, picture]));
  const taken: Came[] = [];
  let size = known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  for (const each of came) {
    const { src, image } = each.picture;
    const sizeBytes = each.kept.bytes.length;
    const before = bySrc.get(src);
    if (before?.image === image) taken.push(each);
    const isOver = size + sizeBytes > LIMITS.picturesBytes || (!before && bySrc.size >= LIMITS.pictures);
    if (isOver || (before && before.image !== null)) continue;
    size += sizeBytes;
    bySrc.set(src, { src, image, sizeBytes, missing: null, tries: 0, triedTime: null });
    taken.push(each);
  }
  return { pictures: [...bySrc.values()], taken };
}

async function putImage(tx: Parameters<PutBlob>[0], hash: string, { mimeType, bytes }: KeptImage): Promise<void> {
  const isThere = (await tx.objectStore('images').getKey(hash)) !== undefined;
  if (!isThere) await tx.objectStore('images').put({ hash, mimeType, bytes });
}
