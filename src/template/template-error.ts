import { ClipperError, type ErrorCode } from '../clip/errors';

/** A place in a template, in UTF-16 units from its beginning. */
export interface Place {
  readonly start: number;
  /** Left out where it is not known: what is wrong goes on to the end of the line. */
  readonly end?: number;
}

/** Longest piece of a template that a sentence repeats. */
const NEAR = 30;

/** What is wrong at one place of a template. Lines and columns count from 1; `near` is what stands there. */
export function templateError(code: ErrorCode, source: string, { start, end }: Place): ClipperError {
  const before = source.slice(0, start).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  const [there = ''] = source.slice(start, end).split('\n', 1);
  const near = (there.length > NEAR ? `${there.slice(0, NEAR - 1)}…` : there).toWellFormed();
  return new ClipperError(code, `${code} at ${line}:${column}: ${near}`, { details: { line, column, near } });
}
