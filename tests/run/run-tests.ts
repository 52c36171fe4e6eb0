import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests, type VitestReport } from './counts.ts';
import { type Outcome, runTool } from './run-tool.ts';

/** Runs one group of tests; what it comes to is read from Vitest's own report. */
export function runTests(project: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-report-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { status, output } = runTool(['vitest', 'run', '--project', project, ...reporters]);
    return { counts: countTests(readReport(file), status), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): VitestReport | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : null;
}
