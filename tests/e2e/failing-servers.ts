import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forward } from '../drive/forward.ts';

/** A server that answers some requests with a status of its own, and hands all others on. */
export async function serverInFrontOf(port: number, statusOf: (method: string) => number | null) {
  const front = createServer((request, response) => {
    const status = statusOf(request.method ?? '');
    if (status === null) return forward(request, response, { port, note: () => undefined });
    request.resume();
    return void response.writeHead(status).end();
  });
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));
  const close = () => {
    front.close();
    front.closeAllConnections();
  };
  return { port: (front.address() as AddressInfo).port, close };
}

/** A server that is asked and never answers. */
export async function silentServer(): Promise<{ port: number; asked: Promise<void>; close: () => void }> {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const server = createServer(() => resolve());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, asked, close };
}
