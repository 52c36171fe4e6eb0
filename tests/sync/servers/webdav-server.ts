import { v2 } from 'webdav-server';
import { type Account, type RealServer, webdavSettings } from './real-server.ts';
import { freePort } from './start-program.ts';
import { workingFolder } from './working-folder.ts';

/** It takes no other signs: it cuts passwords at a colon, and does not read all that base64 has. */
const PLAIN: Account = { user: 'clips', password: 'scissors' };

/** The server of npm, in this very process. */
export const WEBDAV_SERVER: RealServer = {
  name: 'webdav-server',
  kind: 'webdav',
  async start() {
    const folder = workingFolder();
    const port = await freePort();
    const users = new v2.SimpleUserManager();
    users.addUser(PLAIN.user, PLAIN.password, false);
    const server = new v2.WebDAVServer({
      hostname: '127.0.0.1',
      port,
      requireAuthentification: true,
      httpAuthentication: new v2.HTTPBasicAuthentication(users, 'files'),
    });
    await server.setFileSystemAsync('/', new v2.PhysicalFileSystem(folder.data));
    await server.startAsync(port);
    return {
      port,
      ...webdavSettings(PLAIN),
      async stop() {
        await server.stopAsync();
        folder.remove();
      },
    };
  },
};
