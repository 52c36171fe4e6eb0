import type { FilePart } from './format';

/** How much is gathered before it becomes a blob, which a browser may keep on disk. */
const CHUNK_LENGTH = 1_000_000;

/** Parts as blobs of some size, to be put together. */
export async function blobsOf(parts: AsyncIterable<FilePart>): Promise<readonly Blob[]> {
  const chunks: Blob[] = [];
  let gathered: FilePart[] = [];
  let length = 0;
  const close = () => {
    chunks.push(new Blob(gathered));
    gathered = [];
    length = 0;
  };
  for await (const part of parts) {
    gathered.push(part);
    length += part.length;
    if (length >= CHUNK_LENGTH) close();
  }
  close();
  return chunks;
}
