/**
 * Runs `work` alone among all that take the lock of a name, in any context of the extension; waits for its turn, until
 * the signal aborts.
 */
export async function alone<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request(name, signal ? { signal } : {}, work);
}

/** Runs `work` alone, if nobody else has the lock now. Whether it was free. */
export async function aloneIfFree(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** Whether somebody has the lock of a name. A browser that stops the background lets go of it. */
export async function isLocked(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
