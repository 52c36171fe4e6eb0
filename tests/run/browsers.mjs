import { findProgram } from './set-up/find-program.mjs';

/** Where a browser is looked for: the variable that names it, then commands on PATH, then where its installer puts it. */
export const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The path of a browser's executable, or undefined when there is none.
 *
 * @param {'chromium' | 'firefox'} name
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | undefined}
 */
export function findBrowser(name, env = process.env) {
  return findProgram(BROWSERS[name], env);
}
