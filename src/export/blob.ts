/** How much is gathered before it becomes a blob, which a browser may keep on disk. */
const CHUNK_LENGTH = 1_000_000;

/** Parts as one blob. Strings become UTF-8. */
export async function blobOf(parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>, type: string): Promise<Blob> {
  const chunks: Blob[] = [];
  let gathered: (string | Uint8Array<ArrayBuffer>)[] = [];
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
  return new Blob(chunks, { type });
}
