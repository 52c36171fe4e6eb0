import { openDB } from 'idb';
import { ClipperError } from '../clip/errors';
import { storeError } from './store-error';
import { type CuttingsSchema, type Database, MIGRATIONS, type Migration, type Upgrade } from './schema';

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
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opening: Promise<Database> | undefined;
  try {
    opening = openDB<CuttingsSchema>(name, migrations.length, {
      upgrade(database, oldVersion, _newVersion, upgrade) {
        // idb does not wait for this: a migration that fails must take the whole upgrade back by itself.
        migrate(migrations.slice(oldVersion), database, upgrade).catch((error: unknown) => {
          stop(error);
          upgrade.abort();
        });
      },
      blocked() {
        timer = setTimeout(
          () => stop(new ClipperError('storage-blocked', `${name} is held open elsewhere`)),
          BLOCKED_MS,
        );
      },
      blocking(_current, _blocked, event) {
        // The event's target is the connection itself: a newer version waits for it to close.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    return await Promise.race([opening, stopped]);
  } catch (error) {
    // It may still open after all, when nobody waits for it any more.
    opening?.then(
      (database) => database.close(),
      () => {},
    );
    throw storeError(error);
  } finally {
    clearTimeout(timer);
  }
}

async function migrate(migrations: readonly Migration[], database: Database, upgrade: Upgrade): Promise<void> {
  upgrade.done.catch(() => {}); // The opening itself rejects.
  for (const each of migrations) await each(database, upgrade);
}
