import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a browser is looked for: the variable that names it, then these commands on PATH. */
export const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    aptPackage: 'chromium',
  },
  firefox: { variable: 'FIREFOX_BIN', commands: ['firefox-esr', 'firefox'], aptPackage: 'firefox-esr' },
};

/**
 * The path of a browser's executable, or undefined when there is none.
 *
 * @param {'chromium' | 'firefox'} name
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | undefined}
 */
export function findBrowser(name, env = process.env) {
  const { variable, commands } = BROWSERS[name];
  const named = env[variable];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
