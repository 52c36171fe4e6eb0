import { ClipperError, type ErrorCode } from '../clip/errors';

/** Pages that may well be read when that is tried again. */
const PASSING = new Set<ErrorCode>(['page-timeout', 'page-error', 'page-empty']);

/** Whether nothing went wrong: the page is just one that may not be read, or has no article to keep. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ClipperError && /^(?:page|no)-/.test(error.code) && !PASSING.has(error.code);
}
