import { sha256 } from '../clip/hash';
import type { MirroredClip } from '../clip/mirror';
import { folded } from '../markdown/file-name';
import type { Folder } from './folder';
import type { Ledger } from './ledger';

export interface Replaced {
  readonly id: string;
  readonly before: MirroredClip | null;
  /** What there is of the clip now; null for nothing. */
  readonly next: MirroredClip | null;
}

/** Removes the files of a clip that it has no more, unless another clip has them or a person changed them. */
export async function removeLeft(folder: Folder, ledger: Ledger, { id, before, next }: Replaced): Promise<void> {
  ledger.set(id, next);
  const kept = new Set(next?.files.map(({ path }) => folded(path)));
  for (const { path, hash } of before?.files ?? []) {
    if (kept.has(folded(path)) || ledger.owners(path) > 0) continue;
    const found = await folder.read(path);
    if (!found) continue;
    if ((await sha256(found)) === hash) await folder.remove(path);
    else ledger.edited.add(path);
  }
}
