import type { RemoteFile } from '../remote';
import { elementsIn, localName, readXml, textIn } from './xml';

/** One page of a listing. */
export interface S3Page {
  readonly files: readonly RemoteFile[];
  /** What to ask for the next page with; null on the last one. */
  readonly next: string | null;
}

/** A page of the files whose keys begin with a prefix, from the answer to ListObjectsV2; null when that is none. */
export function readS3Page(bytes: Uint8Array, prefix: string): S3Page | null {
  const root = readXml(bytes);
  if (!root || localName(root) !== 'ListBucketResult') return null;
  const files = elementsIn(root, 'Contents')
    .map((each) => ({ key: textIn(each, 'Key'), size: textIn(each, 'Size'), time: textIn(each, 'LastModified') }))
    // A key that ends in a slash stands for a folder; one with a slash within lies in another folder.
    .filter(
      ({ key }) => key.startsWith(prefix) && key.length > prefix.length && !key.slice(prefix.length).includes('/'),
    )
    .map(({ key, size, time }) => ({
      name: key.slice(prefix.length),
      sizeBytes: /^\d{1,15}$/.test(size) ? Number(size) : -1,
      modifiedTime: Number.isNaN(Date.parse(time)) ? null : new Date(time).toISOString(),
    }));
  return { files, next: textIn(root, 'NextContinuationToken') || null };
}
