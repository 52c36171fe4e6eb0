import type { RemoteSettings } from './remote-kind';

/** Where a folder lies on a server. Names are as people see them, not escaped. */
export interface WebdavPlace {
  readonly host: string;
  /** The address that was entered, without a slash at its end. It has to be there. */
  readonly top: string;
  /** The path of the folder below it, which is made when it is not there. */
  readonly folders: readonly string[];
  /** The name of the last folder of a path; empty at the root of the server. */
  nameOf(path: string): string;
  /** The address of a path in the folder. */
  urlOf(path: string): string;
  /** The addresses of the folders above a path, from the top. */
  foldersAbove(path: string): readonly string[];
}

/** The place that a person has named. */
export function webdavPlace(address: URL, settings: RemoteSettings): WebdavPlace {
  const top = `${address.origin}${address.pathname.replace(/\/+$/, '')}`;
  const folders = namesIn(settings['folder'] ?? '');
  const join = (names: readonly string[]) => [top, ...names.map(encodeURIComponent)].join('/');
  const named = (path: string) => [...folders, ...namesIn(path)];
  return {
    host: address.hostname,
    top,
    folders,
    nameOf: (path) => named(path).at(-1) ?? decodeURIComponent(namesIn(address.pathname).at(-1) ?? ''),
    urlOf: (path) => join(named(path)),
    foldersAbove: (path) =>
      named(path)
        .slice(0, -1)
        .map((_, index, names) => `${join(names.slice(0, index + 1))}/`),
  };
}

/** Never `.` and `..`, which would lead out of the folder. */
function namesIn(path: string): string[] {
  return path.split('/').filter((name) => !/^\.{0,2}$/.test(name));
}
