import { join } from 'node:path';
import { accountsFile } from './accounts-file.ts';
import { webdavProgram } from './webdav-program.ts';
import type { WorkingFolder } from './working-folder.ts';

/** nginx with the module that lists folders. */
export const NGINX = webdavProgram({
  name: 'nginx',
  program: 'nginx',
  argsFor: (folder, port) => [
    '-c',
    folder.write('nginx.conf', configure(folder, port)),
    '-e',
    join(folder.path, 'error.log'),
  ],
});

function configure(folder: WorkingFolder, port: number): string {
  const accounts = folder.write('accounts', accountsFile());
  const whom = process.getuid?.() === 0 ? 'user root;' : '';
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
    daemon off; ${whom} worker_processes 1; pid ${folder.path}/pid; error_log ${folder.path}/error.log;
    events {}
    http {
      access_log off;
      ${places.map((place) => `${place}_temp_path ${folder.path}/${place};`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        root ${folder.data};
        client_max_body_size 12m;
        location / {
          dav_methods PUT DELETE MKCOL COPY MOVE;
          dav_ext_methods PROPFIND OPTIONS;
          auth_basic files; auth_basic_user_file ${accounts};
        }
      }
    }
  `;
}
