import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { forward, type Forwarded } from './forward.ts';

/** What an address answers. */
export interface Answer {
  readonly body: string | Buffer;
  /** HTML in UTF-8 when left out. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the answer is held back. */
  readonly delayMs?: number;
}

/** Where the site listens on this machine. */
export interface SitePorts {
  readonly httpsPort: number;
  readonly httpPort: number;
}

/** The pages of a test under their real addresses, and a tripwire: it answers for every host and notes all it is asked. */
export interface Site extends SitePorts {
  /** What each address answers; change it to change the page. Everything else is a 404. */
  readonly answers: Map<string, Answer>;
  /** Every address that was asked for, in order, but what browsers ask for themselves. */
  readonly requests: readonly string[];
  /** Hosts behind which a server on this machine stands, with its port; what they answer is theirs. */
  readonly forwards: Map<string, number>;
  /** What those were asked, in order. */
  readonly forwarded: readonly Forwarded[];
  /** What each of the requests for an address told of who asks, in order. */
  headersOf(url: string): readonly IncomingHttpHeaders[];
  close(): void;
}

/** Hosts and files that a browser asks for of its own accord. */
const BROWSERS_OWN =
  /^https?:\/\/(?:[^/]*\.(?:mozilla\.(?:org|com|net)|firefox\.com|google\.com|googleapis\.com)\/|[^/]+\/favicon\.ico$)/;

/** Serves pages at any https or http address, on loopback. */
export async function serveSite(answers: Readonly<Record<string, Answer | string>> = {}): Promise<Site> {
  const table = new Map(Object.entries(answers).map(([url, answer]) => [url, toAnswer(answer)]));
  const requests: string[] = [];
  const headers = new Map<string, IncomingHttpHeaders[]>();
  const forwards = new Map<string, number>();
  const forwarded: Forwarded[] = [];
  const answering = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${request.headers.host}${request.url}`;
    const port = forwards.get(request.headers.host ?? '');
    if (port !== undefined) {
      const note = (status: number) => void forwarded.push({ method: request.method ?? '', url, status });
      return forward(request, response, { port, note });
    }
    if (!BROWSERS_OWN.test(url)) requests.push(url);
    headers.set(url, [...(headers.get(url) ?? []), request.headers]);
    return respond(response, table.get(url) ?? { body: 'Not found', type: 'text/plain', status: 404 });
  };
  const https = createHttps({ ...makeCertificate() }, answering('https'));
  const http = createHttp(answering('http'));
  return {
    answers: table,
    requests,
    forwards,
    forwarded,
    headersOf: (url) => headers.get(url) ?? [],
    httpsPort: await listen(https),
    httpPort: await listen(http),
    close() {
      for (const server of [https, http]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** An answer from a page's HTML alone. */
export function toAnswer(answer: Answer | string): Answer {
  return typeof answer === 'string' ? { body: answer } : answer;
}

function respond(response: ServerResponse, { body, type, status, headers, delayMs }: Answer): void {
  const head = { 'content-type': type ?? 'text/html; charset=utf-8', ...headers };
  setTimeout(() => response.writeHead(status ?? 200, head).end(body), delayMs ?? 0);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
