import { expect, test } from 'vitest';
import { countTests, type VitestReport } from '../../run/counts.ts';

const GREEN: VitestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}] }],
};
const UNLOADED = { status: 'failed', assertionResults: [] };

test.each<[string, VitestReport | null, number | null, number, number]>([
  ['all passed', GREEN, 0, 3, 0],
  ['one failed', { ...GREEN, numFailedTests: 1 }, 1, 3, 1],
  ['a test was skipped', { ...GREEN, numPendingTests: 1 }, 0, 3, 1],
  ['a test is yet to do', { ...GREEN, numTodoTests: 2 }, 0, 3, 2],
  ['a file did not load', { ...GREEN, testResults: [...GREEN.testResults, UNLOADED] }, 1, 3, 1],
  ['an error was outside all tests', GREEN, 1, 3, 1],
  ['no test was run', { ...GREEN, numPassedTests: 0, testResults: [] }, 0, 0, 1],
  ['there is no report', null, 1, 0, 1],
  ['it did not end in time', GREEN, null, 3, 1],
])('when %s, the counts tell', (_case, report, exitCode, passed, failed) => {
  expect(countTests(report, exitCode)).toEqual({ passed, failed });
});
