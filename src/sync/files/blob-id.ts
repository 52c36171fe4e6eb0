/** What a blob is: the text of a revision, or pictures of such a text. */
export interface BlobName {
  readonly kind: 'body' | 'pictures';
  /** The hash of the body. */
  readonly body: string;
  /** First 128 bits of SHA-256 of the pictures; null for a text. */
  readonly content: string | null;
}

const BLOB_ID = /^(?:body\/([\da-f]{64})|pictures\/([\da-f]{64})\/([\da-f]{32}))$/;

/** The id of the blob of a body, by its hash. */
export function bodyBlobId(hash: string): string {
  return `body/${hash}`;
}

/** The id of a blob of pictures: one text may have several, each with the pictures that were kept at one time. */
export function picturesBlobId(body: string, content: string): string {
  return `pictures/${body}/${content}`;
}

/** Null if it is none of ours. */
export function parseBlobId(id: string): BlobName | null {
  const [, body, pictured, content] = BLOB_ID.exec(id) ?? [];
  if (body !== undefined) return { kind: 'body', body, content: null };
  return pictured === undefined ? null : { kind: 'pictures', body: pictured, content: content ?? null };
}
