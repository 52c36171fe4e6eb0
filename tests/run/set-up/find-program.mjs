import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program is looked for.
 *
 * @typedef {object} Whereabouts
 * @property {string} [variable] environment variable that names its path; nowhere else is looked then
 * @property {readonly string[]} commands what it is called on PATH, the best first
 * @property {readonly string[]} [places] paths where installers put it
 */

/**
 * The path of a program, or undefined when there is none.
 *
 * @param {Whereabouts} whereabouts
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | undefined}
 */
export function findProgram({ variable, commands, places = [] }, env = process.env) {
  const named = variable && env[variable];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
