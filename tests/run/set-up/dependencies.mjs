import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError } from './set-up-error.mjs';

/**
 * The part of a package lock that says what is installed.
 *
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} Lock
 */

/**
 * Sees to it that what package-lock.json names is installed, and nothing else.
 *
 * @param {string} root the project's folder
 * @throws {SetUpError} when npm fails
 */
export function setUpDependencies(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.cuttings-stamp');
  if (readIfThere(stamp) === hash) return;
  const installed = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null || !isInstalled(JSON.parse(lock), JSON.parse(installed)))
    runNpm(['ci', '--loglevel=error'], root);
  // Only now: an installation that was broken off must not count.
  writeFileSync(stamp, hash);
}

/**
 * Whether what is installed is what the lock names; optional packages may be missing, for they are for other systems.
 *
 * @param {Lock} lock
 * @param {Lock} installed npm's own record in node_modules
 */
export function isInstalled(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const fits = wanted.every(([path, { version, optional }]) => {
    const found = installed.packages[path];
    return found ? found.version === version : optional === true;
  });
  return fits && Object.keys(installed.packages).every((path) => path in lock.packages);
}

/**
 * @param {readonly string[]} args
 * @param {string} root
 */
function runNpm(args, root) {
  console.error(`> npm ${args.join(' ')}`);
  // What is printed by the set-up goes to standard error: standard output belongs to the task.
  const { status } = spawnSync('npm', [...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new SetUpError(`npm ${args.join(' ')} failed; what it printed is above.`);
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
