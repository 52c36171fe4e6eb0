/**
 * Makes calls for the same thing one: a call that comes while an equal one is at work gets that one's outcome.
 *
 * What is at work is kept in memory alone: it is gone with the worker, and so is the work.
 */
export function joinCalls<A, T>(work: (argument: A) => Promise<T>, keyOf: (argument: A) => string) {
  const atWork = new Map<string, Promise<T>>();
  return (argument: A): Promise<T> => {
    const key = keyOf(argument);
    const joined = atWork.get(key);
    if (joined) return joined;
    const begun = work(argument).finally(() => atWork.delete(key));
    atWork.set(key, begun);
    return begun;
  };
}
