import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseStart } from '../../run/start-options.ts';
import { selectSteps } from '../../run/steps.ts';

const HIDDEN = { env: {}, platform: 'linux' } as const;
const SHOWN = { ...HIDDEN, env: { DISPLAY: ':0' } };

test.each([
  ['shows Chromium where there is a display', [], SHOWN, { browser: 'chromium', headless: false, url: undefined }],
  ['hides it when asked to', ['--headless'], SHOWN, { headless: true }],
  ['works alone where there is no display', [], HIDDEN, { headless: true }],
  ['shows it on systems that always have one', [], { ...HIDDEN, platform: 'darwin' as const }, { headless: false }],
  ['takes another browser', ['--browser', 'firefox'], SHOWN, { browser: 'firefox' }],
  ['takes an address', ['https://example.org/a'], SHOWN, { url: 'https://example.org/a' }],
  ['takes a folder', ['--out', 'kept'], SHOWN, { out: resolve('kept') }],
])('npm start %s', (_case, args, surroundings, expected) => {
  expect(parseStart(args, surroundings)).toMatchObject(expected);
});

test.each([
  ['an unknown browser', ['--browser', 'lynx'], /no browser "lynx"/],
  ['an unknown option', ['--fast'], /--fast/],
  ['what is no address', ['article.html'], /not one web address/],
  ['two addresses', ['https://a.example/', 'https://b.example/'], /not one web address/],
])('npm start refuses %s', (_case, args, message) => {
  expect(() => parseStart(args, SHOWN)).toThrow(message);
});

test.each([
  ['everything when nothing is named', [], 9],
  ['what is named', ['unit', 'dom'], 2],
  ['what a step needs as well', ['e2e'], 2],
  ['nothing when a name is unknown', ['unit', 'speed'], 0],
])('npm test runs %s', (_case, names, count) => {
  expect(selectSteps(names)).toHaveLength(count);
});
