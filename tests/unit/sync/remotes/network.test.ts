import { describe, expect, test } from 'vitest';
import { BOUNDS } from '@/src/sync/remotes/bounds';
import { answer, bytesOf, type StandInOptions, standIn } from './stand-in';

const FOREVER = new AbortController().signal;
const LOST = new TypeError('Failed to fetch');

describe.each(['webdav', 's3'])('%s', (kind) => {
  const remoteThat = (turns: Parameters<typeof standIn>[1], options?: StandInOptions) => standIn(kind, turns, options);

  test('sends no cookies, takes nothing from the cache, follows no redirect', async () => {
    const { remote, asked } = remoteThat([answer(200)]);
    await remote.get('log/a.bin', FOREVER);
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'manual' });
  });

  test('asks once more when the network fails', async () => {
    const { remote, asked } = remoteThat([LOST, answer(200, 'a')]);
    expect(await remote.get('log/a.bin', FOREVER)).toEqual(bytesOf('a'));
    expect(asked).toHaveLength(2);
  });

  test('asks once more when an answer breaks off', async () => {
    const { remote, asked } = remoteThat([broken(), answer(200, 'a')]);
    expect(await remote.get('log/a.bin', FOREVER)).toEqual(bytesOf('a'));
    expect(asked).toHaveLength(2);
  });

  test('gives up when the network fails again', async () => {
    const { remote, asked } = remoteThat([LOST]);
    await expect(remote.put('log/a.bin', bytesOf('a'), FOREVER)).rejects.toMatchObject({
      code: 'sync-unreachable',
      details: { host: remote.host },
      cause: LOST,
    });
    expect(asked).toHaveLength(2);
  });

  test('says that the browser is not connected when it is not', async () => {
    const { remote } = remoteThat([LOST], { collaborators: { isOnline: () => false } });
    await expect(remote.delete('log/a.bin', FOREVER)).rejects.toMatchObject({ code: 'sync-offline' });
  });

  test.each([
    ['a listing', 'sync-timeout', (remote: ReturnType<typeof standIn>['remote']) => remote.list('log', FOREVER)],
    ['a deletion', 'sync-timeout', (remote: ReturnType<typeof standIn>['remote']) => remote.delete('a', FOREVER)],
  ])('waits for %s no longer than it is told to', async (_what, code, verb) => {
    const { remote } = remoteThat([], { collaborators: { fetch: silence, timeouts: { smallMs: 5, packMs: 60_000 } } });
    await expect(verb(remote)).rejects.toMatchObject({ code });
  });

  test('waits for a file longer than for a listing', async () => {
    const { remote } = remoteThat([], { collaborators: { fetch: silence, timeouts: { smallMs: 60_000, packMs: 5 } } });
    await expect(remote.get('pack/a.bin', FOREVER)).rejects.toMatchObject({ code: 'sync-timeout' });
    const large = new Uint8Array(BOUNDS.smallFileBytes + 1);
    await expect(remote.put('pack/a.bin', large, FOREVER)).rejects.toMatchObject({ code: 'sync-timeout' });
  });

  test('throws what it was stopped with', async () => {
    const stopping = new AbortController();
    const { remote, asked } = remoteThat([], { collaborators: { fetch: silence } });
    const getting = remote.get('log/a.bin', stopping.signal);
    const reason = new Error('stopped');
    stopping.abort(reason);
    await expect(getting).rejects.toBe(reason);
    expect(asked).toHaveLength(0);
  });

  test('reads no listing that does not end', async () => {
    const { remote } = remoteThat([], { collaborators: { fetch: async () => new Response(endless()) } });
    await expect(remote.list('log', FOREVER)).rejects.toMatchObject({ code: 'sync-answer-too-long' });
  });

  test('reads no file that does not end', async () => {
    const { remote } = remoteThat([], { collaborators: { fetch: async () => new Response(endless()) } });
    await expect(remote.get('log/a.bin', FOREVER)).rejects.toMatchObject({ code: 'sync-answer-too-long' });
  });

  test('takes the status of an answer whose words do not end', async () => {
    const { remote } = remoteThat([], {
      collaborators: { fetch: async () => new Response(endless(), { status: 507 }) },
    });
    await expect(remote.put('log/a.bin', bytesOf('a'), FOREVER)).rejects.toMatchObject({ code: 'sync-quota' });
  });
});

/** A server that never answers. */
async function silence(_url: string, { signal }: RequestInit): Promise<Response> {
  signal?.throwIfAborted();
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function endless(): ReadableStream<Uint8Array> {
  const part = new Uint8Array(1_000_000);
  return new ReadableStream({ pull: (controller) => controller.enqueue(part) });
}

/** An answer that ends with an error, each time it is read. */
function broken(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytesOf('half'));
    },
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  const response = new Response(body);
  response.clone = () => response;
  return response;
}
