import type { ListedClip, MirrorSummary } from '../clip/mirror';
import type { Connection } from './database';
import type { Database, MirrorFolder } from './schema';
import { fromStored, type StoredClip } from './stored-clip';
import { read, write } from './transact';

/** There is one folder. */
const ID = 'folder';

/** Rows held in memory at once while the library is listed. */
const BATCH = 500;

/** What the database has for the mirror. */
export interface MirrorStore {
  /** The folder that was chosen; null if there is none. */
  readonly folder: () => Promise<MirrorFolder | null>;
  /** Keeps a folder in place of the one that was chosen before. */
  readonly choose: (folder: FileSystemDirectoryHandle) => Promise<void>;
  readonly forget: () => Promise<void>;
  /** Keeps what came of a run, unless another folder was chosen meanwhile. */
  readonly end: (folder: FileSystemDirectoryHandle, last: MirrorSummary) => Promise<void>;
  /** Every clip of the library, newest first. Reads no body. */
  readonly list: () => AsyncIterable<ListedClip>;
}

/** What the database of a connection has for the mirror. */
export function mirrorIn(connection: Connection): MirrorStore {
  return {
    folder: () => read(connection, async (database) => (await database.get('mirror', ID)) ?? null),
    async choose(folder) {
      await write(connection, ['mirror'], (tx) => tx.objectStore('mirror').put({ id: ID, folder, last: null }));
    },
    async forget() {
      await write(connection, ['mirror'], (tx) => tx.objectStore('mirror').delete(ID));
    },
    async end(folder, last) {
      const kept = await read(connection, (database) => database.get('mirror', ID));
      if (!kept || !(await kept.folder.isSameEntry(folder))) return;
      await write(connection, ['mirror'], (tx) => tx.objectStore('mirror').put({ ...kept, last }));
    },
    list: () => listed(connection),
  };
}

async function* listed(connection: Connection): AsyncGenerator<ListedClip> {
  let after: IDBKeyRange | null = null;
  while (true) {
    const { clips, last } = await read(connection, (database) => batch(database, after));
    yield* clips;
    if (!last) return;
    after = IDBKeyRange.lowerBound([last.order ?? 0, last.id], true);
  }
}

/** The clips after a place in the order of the library, and the last of them if there may be more. */
async function batch(database: Database, after: IDBKeyRange | null) {
  const tx = database.transaction(['clips', 'pictures']);
  const rows = await tx.objectStore('clips').index('library').getAll(after, BATCH);
  const pictures = await Promise.all(rows.map((row) => tx.objectStore('pictures').get(newestBody(row))));
  const clips = rows.map((row, i) => ({ clip: fromStored(row), pictures: pictures[i]?.images.length ?? 0 }));
  return { clips, last: rows.length === BATCH ? rows.at(-1) : undefined };
}

const newestBody = ({ revisions }: StoredClip) => revisions.at(-1)?.body ?? '';
