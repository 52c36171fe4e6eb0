import type { MirroredClip, MirroredFile } from '../clip/mirror';
import { sha256 } from '../clip/hash';
import { folded, uniqueNames } from '../markdown/file-name';
import type { ClipFiles } from './clip-files';
import type { Folder } from './folder';
import type { Ledger } from './ledger';

/** A file with what is to be in it. */
export interface FileToWrite extends MirroredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where the files of a clip go, and which of them are not there as they should be. */
export interface Placed {
  readonly clip: MirroredClip;
  readonly writes: readonly FileToWrite[];
}

/**
 * Finds the places of clips' files: where they are, or else the first names that are free.
 *
 * Neither a file that the mirror did not write nor one that a person changed since is ever in the way of another: the
 * latter is noted in the ledger. A file that is as it would be written counts as written. Asks one clip at a time.
 */
export function placesIn(folder: Folder, ledger: Ledger) {
  const paths = new Map<string, () => string>();
  return async (id: string, stamp: string, { wanted, document, pictures }: ClipFiles): Promise<Placed> => {
    const before = ledger.clips.get(id);
    const own = new Map(before?.files.map((file) => [folded(file.path), file]));
    const hash = await sha256(document);
    const writes: FileToWrite[] = [];

    /** The path if the document may be there; null if something else is. */
    const tried = async (candidate: string): Promise<string | null> => {
      const mine = own.get(folded(candidate));
      if (!mine && ledger.owners(candidate) > 0) return null;
      // As it is spelt already: to a system that ignores case the other spelling is the same file.
      const path = mine?.path ?? candidate;
      const found = await folder.read(path);
      const foundHash = found && (await sha256(found));
      if (foundHash === hash) return path;
      if (found && foundHash !== mine?.hash) {
        if (mine) ledger.edited.add(path);
        return null;
      }
      writes.push({ path, hash, bytes: document });
      return path;
    };

    const stays = before?.stamp && before.wanted === wanted ? before.files[0] : undefined;
    const next = numbered(paths, wanted);
    let path = stays ? await tried(stays.path) : null;
    while (path === null) path = await tried(next());
    const files: MirroredFile[] = [{ path, hash }];
    for (const picture of pictures) {
      const file = { path: picture.path, hash: await sha256(picture.bytes) };
      files.push(file);
      const found = await folder.read(file.path);
      const foundHash = found && (await sha256(found));
      // One that a person changed stays: its path says which picture it is, and no other may have it.
      const isOurs = !found || foundHash === own.get(folded(file.path))?.hash;
      if (isOurs && foundHash !== file.hash) writes.push({ ...file, bytes: picture.bytes });
    }
    return { clip: { stamp, wanted, files }, writes };
  };
}

/** The paths that a document may have, from the one that is wanted; each is given once to all that want it. */
function numbered(paths: Map<string, () => string>, wanted: string): () => string {
  const unique = uniqueNames();
  const next = paths.get(wanted) ?? (() => unique(wanted));
  paths.set(wanted, next);
  return next;
}
