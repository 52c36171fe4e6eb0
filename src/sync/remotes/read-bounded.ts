/** The beginning of something that may be longer than is wanted. */
export interface BoundedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether that was all. */
  readonly isWhole: boolean;
}

/** What a stream holds, up to a number of bytes; the rest is not waited for. */
export async function readBounded(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  mostBytes: number,
): Promise<BoundedBytes> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length <= mostBytes) continue;
    // Not awaited: a remote that never ends may not end that either.
    void reader?.cancel().catch(() => undefined);
    return { bytes: joined(parts, length).slice(0, mostBytes), isWhole: false };
  }
  return { bytes: joined(parts, length), isWhole: true };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
