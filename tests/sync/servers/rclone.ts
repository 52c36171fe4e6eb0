import { ACCOUNT } from './real-server.ts';
import { webdavProgram } from './webdav-program.ts';

/** What rclone serves, which shows files that are only half uploaded. */
export const RCLONE = webdavProgram({
  name: 'rclone',
  program: 'rclone',
  argsFor(folder, port) {
    const account = ['--user', ACCOUNT.user, '--pass', ACCOUNT.password];
    const settings = ['--addr', `127.0.0.1:${port}`, '--config', folder.write('rclone.conf', '')];
    return ['serve', 'webdav', folder.data, ...settings, ...account];
  },
});
