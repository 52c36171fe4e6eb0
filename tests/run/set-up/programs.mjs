import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSERS } from '../browsers.mjs';
import { findProgram } from './find-program.mjs';
import { SetUpError } from './set-up-error.mjs';

/** @typedef {'chromium' | 'firefox' | 'openssl' | 'apache2' | 'nginx' | 'lighttpd' | 'rclone'} Program */

/**
 * A program that no npm package brings.
 *
 * @typedef {import('./find-program.mjs').Whereabouts & {
 *   readonly label: string,
 *   readonly apt: string,
 *   readonly brew: string,
 *   readonly module?: string,
 * }} ProgramSource with the packages that install it, and the file of a module it is of no use without
 */

/** @type {Readonly<Record<Program, ProgramSource>>} */
export const PROGRAMS = {
  chromium: { ...BROWSERS.chromium, label: 'Chromium', apt: 'chromium', brew: '--cask chromium' },
  firefox: { ...BROWSERS.firefox, label: 'Firefox', apt: 'firefox-esr', brew: '--cask firefox' },
  openssl: { commands: ['openssl'], label: 'openssl', apt: 'openssl', brew: 'openssl' },
  // Not the package that starts a server of its own.
  apache2: { commands: ['apache2'], places: ['/usr/sbin/apache2'], label: 'Apache', apt: 'apache2-bin', brew: 'httpd' },
  nginx: {
    commands: ['nginx'],
    places: ['/usr/sbin/nginx'],
    module: '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so',
    label: 'nginx with its WebDAV module',
    apt: 'nginx-extras',
    brew: 'nginx',
  },
  lighttpd: {
    commands: ['lighttpd'],
    places: ['/usr/sbin/lighttpd'],
    module: '/usr/lib/lighttpd/mod_webdav.so',
    label: 'lighttpd with its WebDAV module',
    apt: 'lighttpd-mod-webdav',
    brew: 'lighttpd',
  },
  rclone: { commands: ['rclone'], label: 'rclone', apt: 'rclone', brew: 'rclone' },
};

/**
 * What the machine is like, as far as a missing program is concerned.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} mayInstall whether apt-get is there and may be used without asking for a password
 */

/**
 * Sees to it that the programs are there: finds each, or installs it where that needs nobody's leave.
 *
 * @param {readonly Program[]} programs
 * @param {Machine} [machine]
 * @throws {SetUpError} that says how to install what cannot be installed from here
 */
export function setUpPrograms(programs, machine = thisMachine()) {
  const packages = programs.map((program) => missingPackage(program, machine)).filter((name) => name !== null);
  if (packages.length === 0) return;
  installPackages(packages);
  for (const program of programs) missingPackage(program, { ...machine, mayInstall: false });
}

/**
 * The Debian package to install for a program, or null when the program is there.
 *
 * @param {Program} program
 * @param {Machine} machine
 * @returns {string | null}
 * @throws {SetUpError} when its variable names no program, or it is missing and cannot be installed from here
 */
export function missingPackage(program, { env, platform, mayInstall }) {
  const { label, apt, brew, module, ...whereabouts } = PROGRAMS[program];
  if (findProgram(whereabouts, env) && (!module || existsSync(module))) return null;
  const { variable } = whereabouts;
  const named = variable && env[variable];
  if (named) throw new SetUpError(`${variable} is "${named}", and there is no program there that can be run.`);
  if (mayInstall) return apt;
  const command = platform === 'darwin' ? `brew install ${brew}` : `sudo apt-get install ${apt}`;
  const otherwise = variable ? `, or set ${variable} to the path of the one you have` : '';
  throw new SetUpError(`${label} was not found. Install it (on this system, for example: ${command})${otherwise}.`);
}

/** @returns {Machine} */
function thisMachine() {
  const mayInstall = process.getuid?.() === 0 && Boolean(findProgram({ commands: ['apt-get'] }));
  return { env: process.env, platform: process.platform, mayInstall };
}

/** @param {readonly string[]} packages */
function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const commands = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
  for (const args of commands) {
    console.error(`> apt-get ${args.join(' ')}`);
    // What is printed by the set-up goes to standard error: standard output belongs to the task.
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    // A mirror that is away for a moment fails `update`, yet the lists from before may do.
    if (status !== 0 && args[0] === 'install') throw new SetUpError(`apt-get could not install ${packages.join(' ')}.`);
  }
}
