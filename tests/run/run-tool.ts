import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import type { Counts } from './counts.ts';

/** What a step comes to, and what it printed. */
export interface Outcome {
  readonly counts: Counts;
  readonly output: string;
}

/** What one run of a tool gave. */
export interface ToolRun {
  /** Null when the tool did not end in time. */
  readonly status: number | null;
  readonly stdout: string;
  /** All that was printed. */
  readonly output: string;
}

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

const LIMIT_MS = 10 * 60_000;

/** Runs tools of the dependencies one after another, as one check; it fails with the first that fails. */
export function runTools(commands: readonly (readonly string[])[]): Outcome {
  for (const command of commands) {
    const { status, output } = runTool(command);
    if (status !== 0) return { counts: { passed: 0, failed: 1 }, output: `> ${command.join(' ')}\n${output}` };
  }
  return { counts: { passed: 1, failed: 0 }, output: '' };
}

/** Runs one tool of the dependencies. */
export function runTool([name = '', ...args]: readonly string[]): ToolRun {
  const bin = resolve(ROOT, 'node_modules', '.bin');
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter), FORCE_COLOR: '0' },
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return { status, stdout, output: [stdout, stderr, error?.message].filter(Boolean).join('\n') };
}
