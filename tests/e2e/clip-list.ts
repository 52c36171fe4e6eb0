import type { View } from '../drive/driver.ts';
import type { Target } from '../drive/find.ts';
import { until } from '../drive/until.ts';
import { findAll } from '../drive/view.ts';

/** The list of clips. */
export const CLIPS: Target = { role: 'list', name: 'Clips' };

/** The entries of the list of clips. */
export const ENTRIES: Target = { role: 'listitem', within: CLIPS };

/** A button of the clips in the list: that of the first, or with `nth` of another. */
export function clipButton(name: string): Target {
  return { role: 'button', name, within: CLIPS };
}

/** The texts of the entries as soon as there are so many. */
export async function entriesWhen(view: View, count: number): Promise<readonly string[]> {
  const read = async () => (await findAll(view, ENTRIES)).map(({ text }) => text);
  return until(async () => {
    const entries = await read();
    return entries.length === count && entries;
  }, `the list had ${count} clips`);
}

/** Waits until one of the status regions says it. */
export async function statusWhen(view: View, words: RegExp): Promise<string> {
  const read = async () => (await findAll(view, { role: 'status' })).find(({ text }) => words.test(text));
  return (await until(read, `a status said ${words}`)).text;
}
