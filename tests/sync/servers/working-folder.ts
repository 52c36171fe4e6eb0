import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one server. */
export interface WorkingFolder {
  readonly path: string;
  /** Where it stores files. */
  readonly data: string;
  /** Writes a file of its configuration and gives its path. */
  write(name: string, text: string): string;
  remove(): void;
}

/** Folders for a server that may run as somebody else than the test. */
export function workingFolder(): WorkingFolder {
  const path = mkdtempSync(join(tmpdir(), 'cuttings-server-'));
  const data = join(path, 'data');
  mkdirSync(data);
  for (const folder of [path, data]) chmodSync(folder, 0o777);
  return {
    path,
    data,
    write(name, text) {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
