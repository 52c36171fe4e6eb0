import { type Bytes, concat } from './bytes';

/** The beginning of something that may be longer than is wanted. */
export interface BoundedBytes {
  readonly bytes: Bytes;
  /** Whether that was all. */
  readonly isWhole: boolean;
}

/** What a stream holds, up to a number of bytes; the rest is not waited for. */
export async function readBounded(stream: ReadableStream<Bytes> | null, mostBytes: number): Promise<BoundedBytes> {
  const parts: Bytes[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length <= mostBytes) continue;
    // Not awaited: a remote that never ends may not end that either.
    void reader?.cancel().catch(() => undefined);
    return { bytes: concat(parts).slice(0, mostBytes), isWhole: false };
  }
  return { bytes: concat(parts), isWhole: true };
}
