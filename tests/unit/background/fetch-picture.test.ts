import { describe, expect, test } from 'vitest';
import { fetchPicture } from '@/src/background/fetch-picture';
import { PNG } from '../a-picture';

const SRC = 'https://cdn.example/quay.png';

/** An answer in parts of so many bytes, one for each time that more is read. */
function inParts(count: number, size: number, log: string[]): Response {
  let given = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (given === count) return controller.close();
        given += 1;
        log.push('part');
        return controller.enqueue(
          given === 1 ? Uint8Array.of(...PNG, ...new Uint8Array(size - PNG.length)) : new Uint8Array(size),
        );
      },
      cancel() {
        log.push('cancelled');
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body);
}

describe('fetching a picture', () => {
  test('gives its bytes and what they are, whatever the server says', async () => {
    const request = async () => new Response(PNG, { headers: { 'content-type': 'text/html' } });
    expect(await fetchPicture(SRC, { fetch: request })).toEqual({ mimeType: 'image/png', bytes: PNG });
  });

  test('asks without cookies and without saying from where', async () => {
    const asked: unknown[] = [];
    await fetchPicture(SRC, {
      fetch: async (...args) => {
        asked.push(...args);
        return new Response(PNG);
      },
    });
    expect(asked).toEqual([SRC, expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' })]);
  });

  test.each([
    ['data:image/png;base64,AAAA'],
    ['file:///etc/passwd'],
    ['blob:https://news.example/1'],
    ['chrome-extension://a/b.png'],
    ['//cdn.example/a.png'],
    ['no address'],
  ])('asks nobody for %s', async (src) => {
    const request = async () => Promise.reject(new Error('asked'));
    expect(await fetchPicture(src, { fetch: request })).toEqual({ missing: 'refused' });
  });

  test.each([
    [200, 'not-picture'],
    [403, 'refused'],
    [404, 'refused'],
    [408, 'network'],
    [429, 'network'],
    [500, 'network'],
    [503, 'network'],
  ])('answered with %i and no picture, says that it is %s', async (status, missing) => {
    const request = async () => new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { status });
    expect(await fetchPicture(SRC, { fetch: request })).toEqual({ missing });
  });

  test('says of no answer, and of one that breaks off, that the network failed', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('broken off')) });
    for (const answer of [Promise.reject(new TypeError('no answer')), Promise.resolve(new Response(broken))]) {
      expect(await fetchPicture(SRC, { fetch: () => answer })).toEqual({ missing: 'network' });
    }
  });

  test('gives up after its time', async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    expect(await fetchPicture(SRC, { fetch: never, timeoutMs: 1 })).toEqual({ missing: 'network' });
  });

  test('keeps one of just the bound', async () => {
    const fetched = await fetchPicture(SRC, { fetch: async () => inParts(3, 100, []), maxBytes: 300 });
    expect(fetched).toMatchObject({ bytes: { length: 300 } });
  });

  test('reads no more of one that is too large', async () => {
    const log: string[] = [];
    const fetched = await fetchPicture(SRC, { fetch: async () => inParts(9, 100, log), maxBytes: 299 });
    expect(fetched).toEqual({ missing: 'too-large' });
    expect(log).toEqual(['part', 'part', 'part', 'cancelled']);
  });
});
