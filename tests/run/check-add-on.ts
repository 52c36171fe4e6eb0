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
 * The warnings there are, and no other: each assignment to innerHTML in what is shipped, by its file.
 * In what is sanitised DOMPurify's; in the start of a page Preact's; in the capture script DOMPurify's and Readability's two.
 */
const KNOWN_WARNINGS = [
  'UNSAFE_VAR_ASSIGNMENT chunks/sanitize.js',
  'UNSAFE_VAR_ASSIGNMENT chunks/start-page.js',
  'UNSAFE_VAR_ASSIGNMENT content-scripts/content.js',
  'UNSAFE_VAR_ASSIGNMENT content-scripts/content.js',
  'UNSAFE_VAR_ASSIGNMENT content-scripts/content.js',
];

/** Checks the Firefox build as Mozilla does before it lists an add-on. */
export function checkAddOn(): Outcome {
  const { stdout, output } = runTool(['addons-linter', '.output/firefox-mv3', '--output', 'json']);
  const report = JSON.parse(stdout) as LinterReport;
  const warnings = report.warnings.map(describe).toSorted();
  const unexpected = [...report.errors, ...report.notices].map(describe);
  const same = JSON.stringify(warnings) === JSON.stringify(KNOWN_WARNINGS);
  if (unexpected.length === 0 && same) return { counts: { passed: 1, failed: 0 }, output: '' };
  return { counts: { passed: 0, failed: 1 }, output: [...unexpected, ...warnings, output].join('\n') };
}

function describe({ code, file }: Message): string {
  // The name of a chunk has a hash of its content.
  return `${code} ${file?.replace(/-[\w-]{8}\.js$/, '.js') ?? ''}`;
}
