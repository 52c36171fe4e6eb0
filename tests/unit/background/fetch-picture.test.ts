import { describe, expect, test } from 'vitest';
import { fetchPicture } from '@/src/background/fetch-picture';
import { pictureKind } from '@/src/background/picture-kind';
import { PNG } from '../a-picture';

const SRC = 'https://cdn.example/quay.png';
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a picture is known by its bytes:', () => {
  test.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG', latin('\xff\xd8\xff\xe0\x00\x10JFIF'), 'image/jpeg'],
    ['GIF of 1987', latin('GIF87a\x01'), 'image/gif'],
    ['GIF of 1989', latin('GIF89a\x01'), 'image/gif'],
    ['WebP', latin('RIFF\x24\x00\x00\x00WEBPVP8 '), 'image/webp'],
    ['AVIF', latin('\x00\x00\x00\x1cftypavif\x00\x00\x00\x00mif1avif'), 'image/avif'],
    ['a sequence of AVIF', latin('\x00\x00\x00\x1cftypavis\x00\x00\x00\x00msf1'), 'image/avif'],
    ['AVIF among other brands', latin('\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00miafavif'), 'image/avif'],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['HTML', latin('<!doctype html><p>Sign in'), null],
    ['a film', latin('\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42'), null],
    ['a sound in RIFF', latin('RIFF\x24\x00\x00\x00WAVEfmt '), null],
    ['a PNG further on', latin('x\x89PNG\r\n\x1a\n'), null],
    ['nothing', new Uint8Array(), null],
  ])('%s', (_, bytes, expected) => {
    expect(pictureKind(bytes)).toBe(expected);
  });
});

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
