import { join } from 'node:path';
import { accountsFile } from './accounts-file.ts';
import { webdavProgram } from './webdav-program.ts';
import type { WorkingFolder } from './working-folder.ts';

const MODULES = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];

/** Apache with mod_dav, as in its packages and in many hosters' panels. */
export const APACHE = webdavProgram({
  name: 'Apache',
  program: 'apache2',
  argsFor: (folder, port) => ['-f', folder.write('apache.conf', configure(folder, port)), '-D', 'FOREGROUND'],
});

function configure(folder: WorkingFolder, port: number): string {
  const modules = MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const accounts = folder.write('accounts', accountsFile());
  // It does not serve files as root.
  const whom = process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : [];
  return [
    ...modules,
    ...whom,
    `ServerRoot ${folder.path}`,
    'ServerName localhost',
    `Listen 127.0.0.1:${port}`,
    `PidFile ${join(folder.path, 'pid')}`,
    `ErrorLog ${join(folder.path, 'error.log')}`,
    `DavLockDB ${join(folder.path, 'locks')}`,
    `DocumentRoot ${folder.data}`,
    `<Directory ${folder.data}>`,
    'Dav On',
    'AuthType Basic',
    'AuthName files',
    `AuthUserFile ${accounts}`,
    'Require valid-user',
    '</Directory>',
    '',
  ].join('\n');
}
