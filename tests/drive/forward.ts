import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';

/** What a server behind the site was asked, and how it answered. */
export interface Forwarded {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** Hands a request on to a server on this machine, and its answer back; 502 when there is none. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { port, note }: { readonly port: number; readonly note: (status: number) => void },
): void {
  const { method, url: path, headers } = request;
  const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    note(answer.statusCode ?? 0);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    note(502);
    response.writeHead(502).end();
  });
  request.pipe(onward);
}
