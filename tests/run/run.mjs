// Starts, tests and measures the project on a machine that has Node 20 or newer and nothing else set up.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpDependencies } from './set-up/dependencies.mjs';
import { chooseNode } from './set-up/node.mjs';
import { setUpPrograms } from './set-up/programs.mjs';
import { SetUpError } from './set-up/set-up-error.mjs';
import { TASKS } from './tasks.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

try {
  process.exitCode = run(process.argv[2] ?? '', process.argv.slice(3));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Sets up what a task needs and runs it.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {number} the task's exit code
 */
function run(name, args) {
  const task = TASKS[name];
  if (!task) throw new SetUpError(`There is no task "${name}"; there are ${Object.keys(TASKS).join(', ')}.`);
  setUpDependencies(ROOT);
  setUpPrograms(task.programs(args));
  const bin = join(ROOT, 'node_modules', '.bin');
  const bundled = join(bin, 'node');
  const own = { path: process.execPath, version: process.versions.node };
  const node = chooseNode(own, existsSync(bundled) ? bundled : undefined);
  // The tools that the task starts must find a Node that is new enough, before any other.
  const path = [bin, dirname(node.path), process.env['PATH']].join(delimiter);
  const { status } = spawnSync(node.path, [...node.args, join(ROOT, 'tests', 'run', task.file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  return status ?? 1;
}
