import { type Outcome, runTool } from './run-tool.ts';

/** What Mozilla's linter says of a file. */
interface Message {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

interface LinterReport {
  readonly errors: readonly Message[];
  readonly notices: readonly Message[];
  readonly warnings: readonly Message[];
}

/**
 * The warnings there are, and no other: assignments to innerHTML inside libraries, each by code and file.
 * The page's own are under Trusted Types, where only the sanitiser's HTML passes.
 */
const KNOWN_WARNINGS = ['UNSAFE_VAR_ASSIGNMENT chunks/*.js', 'UNSAFE_VAR_ASSIGNMENT content-scripts/capture.js'];

/** Checks the Firefox build as Mozilla does before it lists an add-on. */
export function checkAddOn(): Outcome {
  const { stdout, output } = runTool(['addons-linter', '.output/firefox-mv3', '--output', 'json']);
  const report = JSON.parse(stdout) as LinterReport;
  const warnings = [...new Set(report.warnings.map(describe))].toSorted();
  const unexpected = [...report.errors, ...report.notices].map(describe);
  const same = JSON.stringify(warnings) === JSON.stringify(KNOWN_WARNINGS);
  if (unexpected.length === 0 && same) return { counts: { passed: 1, failed: 0 }, output: '' };
  return { counts: { passed: 0, failed: 1 }, output: [...unexpected, ...warnings, output].join('\n') };
}

function describe({ code, file }: Message): string {
  // The name of a chunk has a hash of its content.
  return `${code} ${file?.replace(/^chunks\/.*$/, 'chunks/*.js') ?? ''}`;
}
