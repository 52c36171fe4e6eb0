import type { MirroredClip, MirrorState } from '../clip/mirror';
import { parseMirrorState } from '../clip/schema/mirror';
import type { Folder } from './folder';
import { type Ledger, ledgerOf } from './ledger';
import { settle } from './settle';

/** What the mirror wrote, as of the last time that was noted. */
export const STATE = '.cuttings-mirror.json';
/** What it has begun to write since. There only while it writes, or after it was stopped. */
export const JOURNAL = '.cuttings-mirror-begun.json';

const NOTHING: MirrorState = { version: 1, clips: {}, edited: [] };

/** Changes that are noted as begun before all that was written is noted: the latter grows with the library. */
const MANY = 1_000;

/** The ledger of a folder, kept in the folder: whenever the mirror is stopped, what it wrote is known. */
export interface Journal {
  readonly ledger: Ledger;
  /** Notes what files are about to be like. To be awaited before any of them is written. */
  begin(next: ReadonlyMap<string, MirroredClip>): Promise<void>;
  /** Notes that all that was begun is done, once that is much. */
  end(): Promise<void>;
  /** Notes that all that was begun is done. */
  close(): Promise<void>;
}

/** Opens the ledger of a folder, and finds out what there is of what was begun and not ended. */
export async function openJournal(folder: Folder): Promise<Journal> {
  const ledger = ledgerOf((await load(folder, STATE)) ?? NOTHING);
  const left = await load(folder, JOURNAL);
  for (const [id, next] of Object.entries(left?.clips ?? {})) {
    await settle(folder, ledger, { id, before: ledger.clips.get(id) ?? null, next });
  }
  const begun = new Map<string, MirroredClip>();
  const close = async () => {
    await save(folder, STATE, ledger.state());
    await folder.remove(JOURNAL);
    begun.clear();
  };
  if (left !== null) await close();
  return {
    ledger,
    async begin(next) {
      for (const [id, clip] of next) begun.set(id, clip);
      await save(folder, JOURNAL, { version: 1, clips: Object.fromEntries(begun), edited: [] });
    },
    async end() {
      if (begun.size >= MANY) await close();
    },
    close,
  };
}

/** Null if there is no such file; nothing if it cannot be understood. */
async function load(folder: Folder, path: string): Promise<MirrorState | null> {
  const bytes = await folder.read(path);
  return bytes && (parseMirrorState(new TextDecoder().decode(bytes)) ?? NOTHING);
}

function save(folder: Folder, path: string, state: MirrorState): Promise<void> {
  return folder.write(path, new TextEncoder().encode(JSON.stringify(state)));
}
