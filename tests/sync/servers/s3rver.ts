import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import S3rver from 's3rver';
import type { RemoteSettings } from '@/src/sync/remotes/remote-kind';
import type { RealServer } from './real-server.ts';
import { isSignedWith } from './signed-with.ts';
import { workingFolder } from './working-folder.ts';

/** The one key and the one secret that it knows. */
const SECRET = 'S3RVER';

const REFUSED = '<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code></Error>';

/** An S3 server in this very process. */
export const S3RVER: RealServer = {
  name: 's3rver',
  kind: 's3',
  async start() {
    const folder = workingFolder();
    const storage = new S3rver({
      silent: true,
      directory: folder.data,
      configureBuckets: [{ name: 'clips' }],
      vhostBuckets: false, // Else each name of a host that leads here would be that of a bucket.
    });
    await storage.configureBuckets();
    const answer = storage.callback();
    // It looks at no signature itself.
    const server = createServer((request, response) => {
      if (isSignedWith(SECRET, request)) return answer(request, response);
      response.writeHead(403, { 'Content-Type': 'application/xml' }).end(REFUSED);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return {
      port: (server.address() as AddressInfo).port,
      settingsAt: (port) => s3Settings(port, SECRET),
      refusedAt: (port) => s3Settings(port, 'wrong'),
      async stop() {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
        folder.remove();
      },
    };
  },
};

function s3Settings(port: number, secret: string): RemoteSettings {
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'clips',
    prefix: 'Zoë’s clips/100 % + #1?',
    keyId: SECRET,
    secret,
    pathStyle: 'yes',
  };
}
