import { ACCOUNT } from './real-server.ts';
import { webdavProgram } from './webdav-program.ts';
import type { WorkingFolder } from './working-folder.ts';

/** lighttpd, as on many routers and small boxes. */
export const LIGHTTPD = webdavProgram({
  name: 'lighttpd',
  program: 'lighttpd',
  argsFor: (folder, port) => ['-D', '-f', folder.write('lighttpd.conf', configure(folder, port))],
});

function configure(folder: WorkingFolder, port: number): string {
  // The password is all that follows the first colon.
  const accounts = folder.write('accounts', `${ACCOUNT.user}:${ACCOUNT.password}\n`);
  return `
    server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
    server.document-root = "${folder.data}"
    server.bind = "127.0.0.1"
    server.port = ${port}
    server.errorlog = "${folder.path}/error.log"
    server.upload-dirs = ("${folder.path}")
    webdav.activate = "enable"
    auth.backend = "plain"
    auth.backend.plain.userfile = "${accounts}"
    auth.require = ("" => ("method" => "basic", "realm" => "files", "require" => "valid-user"))
  `;
}
