import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../run/browsers.mjs';
import { isInstalled } from '../../run/set-up/dependencies.mjs';
import { chooseNode } from '../../run/set-up/node.mjs';
import { type Machine, missingPackage } from '../../run/set-up/programs.mjs';

const BUNDLED = '/project/node_modules/.bin/node';
const NODE = process.execPath;

describe('chooseNode', () => {
  test.each([
    ['its own when that is new', '24.1.0', BUNDLED, { path: 'own', args: [] }],
    ['its own when there is no other', '22.18.0', undefined, { path: 'own', args: [] }],
    ['that of the dependencies when its own is old', '20.20.2', BUNDLED, { path: BUNDLED, args: [] }],
  ])('takes %s', (_case, version, bundled, chosen) => {
    expect(chooseNode({ path: 'own', version }, bundled)).toEqual(chosen);
  });

  test('asks Node 22.12 to 22.17 to run TypeScript', () => {
    expect(chooseNode({ path: 'own', version: '22.12.0' }, undefined).args).toContain('--experimental-strip-types');
  });

  test.each(['20.20.2', '22.11.0', '18.0.0'])(
    'refuses %s when there is no other, and says what is needed',
    (version) => {
      expect(() => chooseNode({ path: 'own', version }, undefined)).toThrow(/Node 22\.12 or newer is needed/);
    },
  );
});

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };

  test.each([
    ['all is there', { ...a, 'node_modules/b': { version: '2.0.0' } }, true],
    ['an optional package is missing', a, true],
    ['a package is missing', {}, false],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['an optional package has another version', { ...a, 'node_modules/b': { version: '2.0.1' } }, false],
    ['there is a package that is not in the lock', { ...a, 'node_modules/c': { version: '1.0.0' } }, false],
  ])('when %s: %#', (_case, packages, expected) => {
    expect(isInstalled(lock, { packages })).toBe(expected);
  });
});

describe('missingPackage', () => {
  const machine: Machine = { env: { PATH: '/nowhere' }, platform: 'linux', mayInstall: false };

  test.each([
    ['chromium', 'chromium'],
    ['firefox', 'firefox-esr'],
    ['openssl', 'openssl'],
    ['rclone', 'rclone'],
  ] as const)('names the package of %s where it may be installed', (program, name) => {
    expect(missingPackage(program, { ...machine, mayInstall: true })).toBe(name);
  });

  test.each([
    ['chromium', 'linux', 'sudo apt-get install chromium'],
    ['firefox', 'linux', 'sudo apt-get install firefox-esr'],
    ['openssl', 'darwin', 'brew install openssl'],
    ['rclone', 'linux', 'sudo apt-get install rclone'],
  ] as const)('of %s on %s says: %s', (program, platform, command) => {
    expect(() => missingPackage(program, { ...machine, platform })).toThrow(command);
  });

  test.each(['chromium', 'firefox'] as const)('takes the %s that its variable names', (program) => {
    expect(missingPackage(program, { ...machine, env: { [BROWSERS[program].variable]: NODE } })).toBeNull();
  });

  test.each(['chromium', 'firefox'] as const)('never replaces a %s that is named and not there', (program) => {
    const named = { ...machine, mayInstall: true, env: { [BROWSERS[program].variable]: '/no/such/browser' } };
    expect(() => missingPackage(program, named)).toThrow(`${BROWSERS[program].variable} is "/no/such/browser"`);
  });

  test('takes what is on PATH', () => {
    expect(missingPackage('openssl', { ...machine, env: { PATH: process.env['PATH'] } })).toBeNull();
  });
});
