import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What was asked of a server, and how long it took. */
export interface Cost {
  readonly requests: number;
  /** On the wire, with all headers. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly seconds: number;
}

/** Stands before a server on loopback, and reads off what goes by. */
export interface Meter {
  readonly port: number;
  /** Counts requests: connections do not show them. */
  readonly fetch: typeof fetch;
  /** The cost since it was asked for last. */
  readonly lap: () => Cost;
  readonly stop: () => Promise<void>;
}

export async function meterBefore(targetPort: number): Promise<Meter> {
  let count = begun();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const target = connect(targetPort, '127.0.0.1');
    socket.on('data', ({ length }) => (count.sentBytes += length));
    target.on('data', ({ length }) => (count.receivedBytes += length));
    for (const each of [socket, target]) {
      sockets.add(each);
      // Either end may hang up; a request that is cut by it is told of by `fetch`.
      each.on('error', () => undefined).on('close', () => [socket, target].forEach((end) => end.destroy()));
    }
    socket.pipe(target).pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    fetch(input, init) {
      count.requests++;
      return fetch(input, init);
    },
    lap() {
      const { startedMs, ...counted } = count;
      count = begun();
      return { ...counted, seconds: (count.startedMs - startedMs) / 1000 };
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function begun() {
  return { requests: 0, sentBytes: 0, receivedBytes: 0, startedMs: performance.now() };
}
