import type { ExplainedBody, KeptImage } from '../../clip/clip';
import { type BlobName, bodyBlobId, parseBlobId, picturesBlobId } from './blob-id';
import { decodeBody, encodeBody } from './body-blob';
import type { Bytes } from '../../clip/bytes';
import { shortHash } from './names';
import { decodePictures, encodePictures } from './pictures-blob';

/** How texts and pictures become blobs, and blobs these, for the store: it knows nothing of sync but its types. */
export interface BlobCodec {
  readonly bodyBlobId: (hash: string) => string;
  readonly picturesBlobId: (body: string, content: string) => string;
  /** Null if it is none of ours. */
  readonly parseBlobId: (id: string) => BlobName | null;
  readonly encodeBody: (body: ExplainedBody) => Bytes;
  /** @throws ClipperError `sync-corrupt`. */
  readonly decodeBody: (hash: string, bytes: Bytes) => Promise<ExplainedBody>;
  readonly encodePictures: (images: readonly KeptImage[]) => Bytes;
  /** @throws ClipperError `sync-corrupt`. */
  readonly decodePictures: (content: string, bytes: Bytes) => Promise<readonly KeptImage[]>;
  /** The name of pictures by their bytes: the last part of their blob's id. */
  readonly contentOf: (bytes: Bytes) => Promise<string>;
}

export const BLOB_CODEC: BlobCodec = {
  bodyBlobId,
  picturesBlobId,
  parseBlobId,
  encodeBody,
  decodeBody,
  encodePictures,
  decodePictures,
  contentOf: shortHash,
};
