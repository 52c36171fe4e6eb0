/**
 * What can be run, and the programs it needs besides the dependencies.
 *
 * @typedef {object} Task
 * @property {string} file
 * @property {(args: readonly string[]) => readonly import('./set-up/programs.mjs').Program[]} programs
 */

/**
 * The servers on which sync is tried.
 *
 * @type {readonly import('./set-up/programs.mjs').Program[]}
 */
const SERVERS = ['apache2', 'nginx', 'lighttpd', 'rclone'];

/** @type {Readonly<Record<string, Task>>} */
export const TASKS = {
  start: { file: 'start.ts', programs: (args) => (args.includes('--help') ? [] : [browserOf(args), 'openssl']) },
  test: { file: 'test.ts', programs: (args) => ['chromium', 'firefox', 'openssl', ...serversOf(args)] },
  fit: { file: '../bench/extraction/fit/main.ts', programs: () => ['chromium'] },
  extraction: { file: '../bench/extraction/main.ts', programs: () => ['chromium'] },
  sync: { file: '../bench/sync.ts', programs: () => [] },
  bench: { file: '../bench/main.ts', programs: (args) => ['chromium', 'openssl', ...serversOf(args)] },
};

/**
 * The browser that `start` is asked for; the task itself refuses any other name.
 *
 * @param {readonly string[]} args
 */
function browserOf(args) {
  const asked = args.flatMap((arg, index) => (arg === '--browser' ? args[index + 1] : arg.split('--browser=')[1]));
  return asked.includes('firefox') ? 'firefox' : 'chromium';
}

/**
 * The servers that tests and measurements need: none when others alone are asked for.
 *
 * @param {readonly string[]} args
 * @returns {readonly import('./set-up/programs.mjs').Program[]}
 */
function serversOf(args) {
  if (args.length === 0 || args.includes('sync')) return SERVERS;
  return args.includes('e2e') || args.includes('background') ? ['apache2'] : [];
}
