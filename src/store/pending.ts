import type { ClipMode } from '../clip/clip-mode';
import type { Connection } from './database';
import { read, write } from './transact';

/** No clip takes as long, whatever the page: it is given up after 10 s. */
const LONGEST_MS = 60_000;

/** A clip that was begun: if the browser stops the extension before it is saved, this is what is left to tell. */
export interface PendingClip {
  readonly id: string;
  /** Null when the browser does not tell the page's address. */
  readonly url: string | null;
  readonly title: string | null;
  /** Not there when an earlier version began it. */
  readonly mode?: ClipMode;
  readonly startedTime: string;
  /** Whether it is known that nothing works on it any more. */
  readonly interrupted: boolean;
}

/** The clips in flight. Saving takes its own out in the transaction that saves. */
export interface PendingClips {
  readonly begin: (pending: PendingClip) => Promise<void>;
  /** Takes one out that failed with an error the person was told, or that they have dismissed. */
  readonly end: (id: string) => Promise<void>;
  /** Marks all as interrupted, and returns them. For a background that starts: nothing works on them any more. */
  readonly interruptAll: () => Promise<readonly PendingClip[]>;
  /** Those known to be interrupted, and those begun so long ago that they must be. */
  readonly interrupted: (now: Date) => Promise<readonly PendingClip[]>;
}

export function pendingIn(connection: Connection): PendingClips {
  const all = () => read(connection, (database) => database.getAll('pending'));
  return {
    begin: (pending) =>
      write(connection, ['pending'], async (tx) => {
        await tx.objectStore('pending').put(pending);
      }),
    end: (id) => write(connection, ['pending'], (tx) => tx.objectStore('pending').delete(id)),
    async interruptAll() {
      if ((await all()).length === 0) return [];
      return write(connection, ['pending'], async (tx) => {
        const store = tx.objectStore('pending');
        const left = (await store.getAll()).map((pending) => ({ ...pending, interrupted: true }));
        await Promise.all(left.map((pending) => store.put(pending)));
        return left;
      });
    },
    interrupted: async (now) =>
      (await all()).filter(
        ({ interrupted, startedTime }) => interrupted || now.getTime() - Date.parse(startedTime) > LONGEST_MS,
      ),
  };
}
