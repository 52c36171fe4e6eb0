import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULTS } from './chaos-faults.ts';
import { type ChaosProxy, chaosProxy } from './chaos-proxy.ts';

/** What has come to the server: the method and how much it was. A body that is cut is `null`. */
const arrived: [string, number | null][] = [];

const server = createServer((request, response) => {
  buffer(request).then(
    (body) => {
      arrived.push([request.method ?? '', body.length]);
      response.writeHead(200, { 'X-From': 'server' }).end(`got ${body.length}`);
    },
    () => arrived.push([request.method ?? '', null]),
  );
});

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());

async function withFault<T>(name: string | null, work: (proxy: ChaosProxy, url: string) => Promise<T>): Promise<T> {
  arrived.length = 0;
  const faults = FAULTS.filter((fault) => fault.name === name);
  expect(faults).toHaveLength(name === null ? 0 : 1);
  const { port } = server.address() as AddressInfo;
  const proxy = await chaosProxy(port, { rate: name === null ? 0 : 1, faults });
  try {
    return await work(proxy, `http://127.0.0.1:${proxy.port}/a%20b?c=d`);
  } finally {
    await proxy.stop();
  }
}

const put = (url: string) => fetch(url, { method: 'PUT', body: 'x'.repeat(100) });

describe('chaosProxy', () => {
  test('passes everything on when nothing is to go wrong', async () => {
    await withFault(null, async (proxy, url) => {
      const response = await put(url);
      expect([response.status, response.headers.get('x-from'), await response.text()]).toEqual([
        200,
        'server',
        'got 100',
      ]);
      expect(proxy.passed).toMatchObject([{ method: 'PUT', path: '/a%20b?c=d', fault: null }]);
    });
  });

  test.each([
    ['drop-before', []],
    ['drop-after', [['PUT', 100]]],
    ['cut-response', [['PUT', 100]]],
    ['cut-upload', [['PUT', null]]],
  ])('%s: nothing whole comes back', async (name, expected) => {
    await withFault(name, async (_, url) => {
      await expect(put(url).then((response) => response.text())).rejects.toThrow();
      await expect.poll(() => arrived).toEqual(expected);
    });
  });

  test.each(['401', '423', '429', '500', '503', '507'])('%s: the server hears nothing', async (name) => {
    await withFault(name, async (_, url) => {
      const { status, headers } = await put(url);
      expect([status, headers.get('retry-after')]).toEqual([Number(name), '1']);
      expect(arrived).toEqual([]);
    });
  });

  test('portal: a page comes back that is none of the server', async () => {
    await withFault('portal', async (_, url) => {
      expect(await (await put(url)).text()).toContain('log in');
      expect(arrived).toEqual([]);
    });
  });

  test('truncated-upload: the server is content with half', async () => {
    await withFault('truncated-upload', async (_, url) => {
      expect((await put(url)).status).toBe(200);
      expect(arrived).toEqual([['PUT', 50]]);
    });
  });

  test('doubled: the server gets it twice', async () => {
    await withFault('doubled', async (_, url) => {
      expect(await (await put(url)).text()).toBe('got 100');
      expect(arrived).toHaveLength(2);
    });
  });

  test('slow: all comes back in the end', async () => {
    await withFault('slow', async (_, url) => expect(await (await put(url)).text()).toBe('got 100'));
  });

  test('does the same for the same seed', async () => {
    const { port } = server.address() as AddressInfo;
    const runs: (string | null)[][] = [];
    for (const seed of [7, 7, 8]) {
      const proxy = await chaosProxy(port, { seed, rate: 0.5 });
      for (let i = 0; i < 30; i += 1) await put(`http://127.0.0.1:${proxy.port}/`).catch(() => undefined);
      runs.push(proxy.passed.map(({ fault }) => fault));
      await proxy.stop();
    }
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).not.toEqual(runs[2]);
    expect(new Set(runs[0]).size).toBeGreaterThan(5);
  });

  test('is quiet once it is healed', async () => {
    await withFault('500', async (proxy, url) => {
      proxy.heal();
      expect((await put(url)).status).toBe(200);
    });
  });
});
