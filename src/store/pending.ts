import type { Connection } from './database';
import { write } from './transact';

/** A clip that was begun: if the browser stops the extension before it is saved, this is what is left to tell. */
export interface PendingClip {
  readonly id: string;
  /** Null when the browser does not tell the page's address. */
  readonly url: string | null;
  readonly title: string | null;
  readonly startedTime: string;
  /** Whether it is known that nothing works on it any more. */
  readonly interrupted: boolean;
}

/** The clips in flight. Saving takes its own out in the transaction that saves. */
export interface PendingClips {
  begin(pending: PendingClip): Promise<void>;
  /** Takes one out that failed with an error the person was told, or that they have dismissed. */
  end(id: string): Promise<void>;
  /** Marks all as interrupted, and returns them. For a background that starts: nothing works on them any more. */
  interruptAll(): Promise<readonly PendingClip[]>;
  interrupted(): Promise<readonly PendingClip[]>;
}

export function pendingIn(connection: Connection): PendingClips {
  const all = async () => (await connection.open()).getAll('pending');
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
    interrupted: async () => (await all()).filter(({ interrupted }) => interrupted),
  };
}
