import { folded } from '../markdown/file-name';
import { type Folder, parentOf } from './folder';
import type { Ledger } from './ledger';

/**
 * The ids of clips of which a file is not in the folder any more. Lists folders, and opens only what is spelt otherwise.
 *
 * Files that a person changed and then removed are no longer noted as changed.
 */
export async function damagedIn(folder: Folder, ledger: Ledger): Promise<ReadonlySet<string>> {
  const listed = new Map<string, ReadonlySet<string>>();
  const list = async (parent: string) => {
    const paths = (await folder.names(parent)).map((name) => (parent ? `${parent}/${name}` : name));
    return new Set(paths.flatMap((path) => [path, folded(path)]));
  };
  const isThere = async (path: string): Promise<boolean> => {
    const parent = parentOf(path);
    const paths = listed.get(parent) ?? (await list(parent));
    listed.set(parent, paths);
    // Spelt otherwise it may be this file or another: the system knows.
    return paths.has(path) || (paths.has(folded(path)) && (await folder.read(path)) !== null);
  };
  const damaged = new Set<string>();
  for (const [id, { files }] of ledger.clips) {
    for (const { path } of files) if (!(await isThere(path))) damaged.add(id);
  }
  for (const path of ledger.edited) if (!(await isThere(path))) ledger.edited.delete(path);
  return damaged;
}
