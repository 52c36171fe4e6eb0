import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a server has answered, whole. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request that has come in whole, and all that can be done with it. */
export interface Exchange {
  readonly request: ProxiedRequest;
  /** Sends the request on with this body. A server that does not answer is as one that hangs up. */
  readonly forward: (body: Buffer) => Promise<Reply>;
  /** Sends half of the body on and ends the connection. */
  readonly forwardHalf: () => Promise<void>;
  readonly answer: (reply: Reply) => void;
  /** Promises the whole answer and sends half of it. */
  readonly answerHalf: (reply: Reply) => void;
  readonly hangUp: () => void;
}

/** Reads a request and holds it for a fault to befall. */
export async function openExchange(
  incoming: IncomingMessage,
  response: ServerResponse,
  targetPort: number,
): Promise<Exchange> {
  const { method = '', url: path = '', headers } = incoming;
  const request = { method, path, headers, body: await buffer(incoming) };
  const begin = (length: number) => {
    // The host as it was: signatures hold it.
    const sent = { ...headers, 'content-length': String(length), connection: 'close' };
    return httpRequest({ host: '127.0.0.1', port: targetPort, method, path, headers: sent, agent: false });
  };
  return {
    request,
    async forward(body) {
      const outgoing = begin(body.length).end(body);
      const [incomingReply] = (await once(outgoing, 'response')) as [IncomingMessage];
      const { statusCode = 0, headers: replied } = incomingReply;
      return { status: statusCode, headers: replied, body: await buffer(incomingReply) };
    },
    async forwardHalf() {
      const outgoing = begin(request.body.length);
      outgoing.on('error', () => undefined);
      const half = request.body.subarray(0, request.body.length >> 1);
      await new Promise<void>((resolve) => outgoing.write(half, () => resolve()));
      outgoing.destroy();
    },
    answer: (reply) => void response.writeHead(reply.status, framed(reply)).end(reply.body),
    answerHalf(reply) {
      response.writeHead(reply.status, framed(reply));
      response.write(reply.body.subarray(0, reply.body.length >> 1), () => response.destroy());
    },
    hangUp: () => void response.destroy(),
  };
}

function framed({ headers, body }: Reply): IncomingHttpHeaders {
  const { 'transfer-encoding': _chunked, connection: _connection, ...rest } = headers;
  return { ...rest, 'content-length': String(body.length) };
}
