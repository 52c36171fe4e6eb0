import { ClipperError, type ErrorCode } from '../clip/errors';

/** What the names of IndexedDB's errors mean to a person. Any other name is a bug. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  UnknownError: 'storage-failed', // A disk error, a damaged profile.
  InvalidStateError: 'storage-failed', // Firefox: the database cannot be opened in this profile.
  SecurityError: 'storage-failed', // Site data is blocked in the browser's settings.
};

/** The error a person can act on, if what IndexedDB threw is one; else what it threw. */
export function storeError(error: unknown): unknown {
  if (error instanceof ClipperError || !(error instanceof Error || error instanceof DOMException)) return error;
  const code = CODES[error.name];
  return code ? new ClipperError(code, error.message, { cause: error }) : error;
}
