import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Exchange, openExchange, type ProxiedRequest } from './chaos-exchange.ts';
import { FAULTS, type Fault } from './chaos-faults.ts';
import { seeded } from './seeded.ts';

export interface ChaosOptions {
  /** The faults are the same for the same seed and the same requests in the same order. */
  readonly seed?: number;
  /** The share of the requests that are befallen, from 0 to 1. */
  readonly rate?: number;
  readonly faults?: readonly Fault[];
}

/** A request that came by, and what befell it; null when nothing did. */
export interface Passed extends ProxiedRequest {
  readonly fault: string | null;
}

export interface ChaosProxy {
  readonly port: number;
  /** Everything that came by, in order. */
  readonly passed: readonly Passed[];
  /** From now on nothing goes wrong. */
  heal(): void;
  stop(): Promise<void>;
}

/** Stands before a server on loopback; the network it is reached by is bad, or it is only watched. */
export async function chaosProxy(targetPort: number, options: ChaosOptions = {}): Promise<ChaosProxy> {
  const { seed = 1, faults = FAULTS } = options;
  const random = seeded(seed);
  const passed: Passed[] = [];
  let rate = options.rate ?? 0;
  const server = createServer((incoming, response) => {
    openExchange(incoming, response, targetPort)
      .then((exchange) => {
        const fault = random() < rate ? drawn(faults, exchange, random) : null;
        passed.push({ ...exchange.request, fault: fault?.name ?? null });
        return fault ? fault.befall(exchange) : passOn(exchange);
      })
      // The server has gone, or the browser: neither hears anything more.
      .catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    passed,
    heal() {
      rate = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function passOn({ forward, answer, request }: Exchange): Promise<void> {
  answer(await forward(request.body));
}

function drawn(faults: readonly Fault[], { request }: Exchange, random: () => number): Fault | null {
  const possible = faults.filter(({ method }) => method === undefined || method === request.method);
  return possible[Math.floor(random() * possible.length)] ?? null;
}
