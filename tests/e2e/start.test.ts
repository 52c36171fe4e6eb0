import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BROWSER_NAMES } from './stage.ts';

const START = resolve(import.meta.dirname, '../run/start.ts');

test.each(BROWSER_NAMES)('npm start does the whole job alone in %s', (browser) => {
  const out = mkdtempSync(join(tmpdir(), 'cuttings-start-'));
  try {
    const args = [START, '--headless', '--browser', browser, '--out', out];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const lines = printed.trimEnd().split('\n');
    const path = lines.at(-1) ?? '';
    expect(dirname(path)).toBe(out);
    expect(lines.slice(0, -2).join('\n')).toBe(readFileSync(path, 'utf8').trimEnd());
    expect(lines.slice(0, 2)).toEqual(['---', 'title: "张又侠今见普京"']);
  } finally {
    rmSync(out, { recursive: true });
  }
});
