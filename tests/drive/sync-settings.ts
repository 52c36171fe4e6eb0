import type { View } from './driver.ts';
import { until } from './until.ts';
import { find } from './view.ts';

/** What a person enters to reach their storage. */
export interface Entered {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Enters where the storage is, on the settings' page, and tries it. */
export async function tryStorage(options: View, { address, user, password }: Entered): Promise<void> {
  await find(options, { role: 'button', name: 'Test the connection' });
  await enterSync(options, { Address: address, 'User name': user, 'App password': password });
  await options.click({ role: 'button', name: 'Test the connection' });
}

/** Begins the library of a storage that was tried and has none, and gives the passphrase that was made for it. */
export async function beginSync(options: View): Promise<string> {
  await find(options, { role: 'heading', name: 'Encryption' });
  const passphrase = await options.evaluate(() => document.querySelector('.passphrase')?.textContent ?? '');
  await options.click({ role: 'checkbox', name: 'I have written them down' });
  await options.click({ role: 'button', name: 'Begin to sync' });
  return passphrase;
}

/** Joins the library of a storage that was tried and has one. */
export async function joinSync(options: View, passphrase: string): Promise<void> {
  await find(options, { role: 'heading', name: 'A library is there already' });
  await enterSync(options, { Passphrase: passphrase });
  await options.click({ role: 'button', name: 'Join' });
}

/** What the settings say of sync, once it fits. */
export function syncSays(options: View, words: RegExp, limitMs = 20_000): Promise<RegExpExecArray> {
  return until(async () => words.exec(await syncText(options)), `the settings of sync said ${words}`, limitMs);
}

/** What the settings say of sync now. */
export function syncText(options: View): Promise<string> {
  return options.evaluate(() => document.querySelector('.sync')?.textContent ?? '');
}

/** Enters texts in the fields of these labels. */
export async function enterSync(options: View, entered: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(entered)) await options.evaluate(enter, label, text);
}

/** Enters a text in the field of a label, as typing it would. */
function enter(label: string, text: string): void {
  const found = Array.from(document.querySelectorAll<HTMLInputElement>('.sync label input')).find(
    (input) => input.labels?.[0]?.textContent?.trim() === label,
  );
  if (!found) throw new Error(`There is no field ${label}`);
  found.value = text;
  found.dispatchEvent(new Event('input', { bubbles: true }));
}
