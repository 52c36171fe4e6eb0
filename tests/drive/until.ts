import { setTimeout as sleep } from 'node:timers/promises';

/** How long anything is waited for, and how often it is looked at. */
const LIMIT_MS = 10_000;
const STEP_MS = 50;

/** What is left of a type when it is truthy. */
export type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * What `look` gives as soon as it is truthy.
 *
 * @throws Error that names `what`, with the last error of `look`, when that takes longer than 10 s.
 */
export async function until<T>(look: () => Promise<T> | T, what: string, limitMs = LIMIT_MS): Promise<Truthy<T>> {
  const end = Date.now() + limitMs;
  let cause: unknown;
  do {
    try {
      const seen = await look();
      if (seen) return seen as Truthy<T>;
      cause = undefined;
    } catch (error) {
      cause = error; // A document that is being replaced answers with an error once.
    }
    await sleep(STEP_MS);
  } while (Date.now() < end);
  throw new Error(`Waited ${limitMs / 1000} s until ${what}`, { cause });
}
