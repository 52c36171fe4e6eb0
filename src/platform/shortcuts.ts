import browser from 'webextension-polyfill';

/** The keys that open the popup and that clip at once, as the browser has them; empty when it has none. */
export async function shortcuts(): Promise<{ readonly popup: string; readonly clip: string }> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { popup: keyOf('_execute_action'), clip: keyOf('clip-page') };
}
