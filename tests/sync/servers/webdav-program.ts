import type { Program } from '../../run/set-up/programs.mjs';
import { ACCOUNT, type RealServer, webdavSettings } from './real-server.ts';
import { freePort, startProgram } from './start-program.ts';
import { type WorkingFolder, workingFolder } from './working-folder.ts';

export interface WebdavProgram {
  readonly name: string;
  readonly program: Program;
  /** How it is started so that it listens at a port of loopback and does not leave this process. */
  readonly argsFor: (folder: WorkingFolder, port: number) => readonly string[];
}

/** A WebDAV server that is a program of its own. */
export function webdavProgram({ name, program, argsFor }: WebdavProgram): RealServer {
  return {
    name,
    kind: 'webdav',
    async start() {
      const folder = workingFolder();
      const port = await freePort();
      const stop = await startProgram(program, argsFor(folder, port), port);
      return {
        port,
        ...webdavSettings(ACCOUNT),
        async stop() {
          await stop();
          folder.remove();
        },
      };
    },
  };
}
