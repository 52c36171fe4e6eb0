import { ClipperError, type ErrorCode } from '../clip/errors';

/** Longest piece of a template that a sentence repeats. */
const NEAR = 30;

/** What is wrong at one place of a template. Lines and columns count from 1. */
export function templateError(code: ErrorCode, source: string, offset: number): ClipperError {
  const before = source.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  const [near = ''] = source.slice(offset).split('\n', 1);
  const shown = near.length > NEAR ? `${near.slice(0, NEAR).toWellFormed()}…` : near.toWellFormed();
  return new ClipperError(code, `${code} at ${line}:${column}: ${shown}`, { details: { line, column, near: shown } });
}
