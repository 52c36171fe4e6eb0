import { openDB } from 'idb';
import { ClipperError } from '../clip/errors';
import { storeError } from './store-error';
import { type CuttingsSchema, type Database, MIGRATIONS, type Migration } from './schema';

/** How long another page may keep an older database open before the person is asked to close it. */
const BLOCKED_MS = 5_000;

/** Gives the open database, opening it first if need be. */
export interface Connection {
  open(): Promise<Database>;
  close(): void;
}

/**
 * A connection that opens on first use and again whenever the browser, an update or an error has closed it.
 *
 * Lets go of the database when a newer version of the extension wants to upgrade it.
 */
export function connect(name: string, migrations: readonly Migration[] = MIGRATIONS): Connection {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return {
    open() {
      opening ??= openDatabase(name, migrations, forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return opening;
    },
    close() {
      void opening?.then((database) => database.close());
      forget();
    },
  };
}

/** Opens a database whose version is the number of its migrations, running those not yet run, in one transaction. */
async function openDatabase(name: string, migrations: readonly Migration[], forget: () => void): Promise<Database> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<CuttingsSchema>(name, migrations.length, {
    async upgrade(database, oldVersion, _newVersion, upgrade) {
      for (const migrate of migrations.slice(oldVersion)) await migrate(database, upgrade);
    },
    blocked() {
      const error = new ClipperError('storage-blocked', 'Another page holds an older database open');
      timer = setTimeout(() => reject(error), BLOCKED_MS);
    },
    blocking(_current, _blocked, event) {
      // The event's target is the connection itself: a newer version waits for it to close.
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    void opening.then((database) => database.close()).catch(() => {});
    throw storeError(error);
  } finally {
    clearTimeout(timer);
  }
}
