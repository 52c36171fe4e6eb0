import type { MirroredClip, MirroredFile } from '../clip/mirror';
import { sha256 } from '../clip/hash';
import { folded } from '../markdown/file-name';
import type { Folder } from './folder';
import type { Ledger } from './ledger';

/** A change of a clip's files that was begun. Null for none of them. */
export interface Change {
  readonly id: string;
  readonly before: MirroredClip | null;
  readonly next: MirroredClip;
}

/** Of a file that was made and not yet written: nobody's words are in it. */
const EMPTY = sha256('');

/**
 * Notes in the ledger what there is of a clip whose change was begun and perhaps not ended.
 *
 * A file that is neither as it was nor as it was to be has been changed by a person since.
 */
export async function settle(folder: Folder, ledger: Ledger, { id, before, next }: Change): Promise<void> {
  const was = byPath(before);
  const willBe = byPath(next);
  const files: MirroredFile[] = [];
  for (const [key, { path }] of [...willBe, ...[...was].filter(([each]) => !willBe.has(each))]) {
    const found = await folder.read(path);
    if (!found) continue;
    const hash = await sha256(found);
    const ours = [await EMPTY, was.get(key)?.hash, willBe.get(key)?.hash];
    if (ours.includes(hash)) files.push({ path, hash });
    else ledger.edited.add(path);
  }
  ledger.set(id, isAs(files, next) ? next : { ...next, stamp: '', files });
}

function isAs(files: readonly MirroredFile[], { files: expected }: MirroredClip): boolean {
  return (
    files.length === expected.length &&
    files.every(({ path, hash }, i) => path === expected[i]?.path && hash === expected[i].hash)
  );
}

function byPath(clip: MirroredClip | null): ReadonlyMap<string, MirroredFile> {
  return new Map(clip?.files.map((file) => [folded(file.path), file]));
}
