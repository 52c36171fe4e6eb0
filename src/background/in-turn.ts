/** Runs works one after the other where they share a key, such as a tab's id; each whatever became of the one before. */
export function inTurn(): <T>(key: number, work: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    last.set(key, turn);
    void turn.catch(() => {}).finally(() => last.get(key) === turn && last.delete(key));
    return turn;
  };
}
