import { ClipperError } from '../../clip/errors';
import { type Bytes, concat } from '../../clip/bytes';

/** Far above any file of ours: a small file must not fill the memory. */
const MAX_BYTES = 128_000_000;

export async function gzip(bytes: Bytes): Promise<Bytes> {
  return read(streamOf(bytes).pipeThrough(new CompressionStream('gzip')));
}

/** @throws ClipperError `sync-corrupt` when it is not gzipped, or of more than 128 MB. */
export async function gunzip(bytes: Bytes): Promise<Bytes> {
  try {
    return await read(streamOf(bytes).pipeThrough(new DecompressionStream('gzip')));
  } catch (cause) {
    throw new ClipperError('sync-corrupt', 'It does not unpack', { cause });
  }
}

function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > MAX_BYTES) throw new RangeError(`More than ${MAX_BYTES} bytes`);
    parts.push(part);
  }
  return concat(parts);
}
