import { SetUpError } from './set-up-error.mjs';

/** What the tools need, and from when Node runs TypeScript without being asked to. */
const NEEDED = [22, 12];
const STRIPS_TYPES = [22, 18];

/**
 * The Node that a task is run with.
 *
 * @typedef {object} ChosenNode
 * @property {string} path
 * @property {readonly string[]} args
 */

/**
 * Chooses between the machine's own Node and the one among the dependencies.
 *
 * @param {{ path: string, version: string }} own
 * @param {string | undefined} bundled path of the Node among the dependencies; there is one for Linux on x64 only
 * @returns {ChosenNode}
 * @throws {SetUpError} when the machine's own is too old and there is no other
 */
export function chooseNode(own, bundled) {
  if (isAtLeast(own.version, STRIPS_TYPES)) return { path: own.path, args: [] };
  if (bundled) return { path: bundled, args: [] };
  if (isAtLeast(own.version, NEEDED)) {
    return { path: own.path, args: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'] };
  }
  throw new SetUpError(`This is Node ${own.version}; Node ${NEEDED.join('.')} or newer is needed on this system.`);
}

/**
 * @param {string} version
 * @param {readonly number[]} bound major and minor
 */
function isAtLeast(version, [major = 0, minor = 0]) {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
