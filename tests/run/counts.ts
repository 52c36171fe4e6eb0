/** How many checks or tests held, and how many did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** No check at all. */
export const NONE: Counts = { passed: 0, failed: 0 };

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/**
 * What a run of Vitest comes to.
 *
 * A test that was skipped has not passed; a file that did not load, an error outside all tests, a run without any
 * test and a run without a report have each failed once.
 *
 * @param report null when Vitest wrote none
 */
export function countTests(report: VitestReport | null, exitCode: number | null): Counts {
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + skipped + unloaded.length;
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
