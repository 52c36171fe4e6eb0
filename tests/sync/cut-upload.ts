import { once } from 'node:events';
import { request } from 'node:http';
import type { RemoteCollaborators } from '@/src/sync/remotes/remote-kind';

/**
 * Has something uploaded to a server on loopback and ends the connection after half of what is sent by PUT, once and again.
 */
export async function cutUpload(
  port: number,
  upload: (collaborators: Partial<RemoteCollaborators>) => Promise<void>,
): Promise<void> {
  const cutting: RemoteCollaborators['fetch'] = async (url, init) => {
    const { pathname } = new URL(url);
    const body = init.body as Uint8Array;
    const headers = { ...(init.headers as Record<string, string>), 'Content-Length': String(body.length) };
    const outgoing = request({
      host: '127.0.0.1',
      port,
      method: init.method ?? '',
      path: pathname,
      headers,
      agent: false,
    });
    outgoing.on('error', () => undefined);
    await new Promise<void>((resolve) => outgoing.write(body.subarray(0, body.length >> 1), () => resolve()));
    outgoing.destroy();
    await once(outgoing, 'close');
    throw new TypeError('Failed to fetch');
  };
  await upload({ fetch: cutting }).catch(() => undefined);
}
