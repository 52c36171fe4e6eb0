import { ClipperError, type ErrorDetails } from '../../clip/errors';
import type { SyncErrorCode } from '../error-classes';
import type { RemoteAnswer } from './request';
import { retryAfterMs } from './retry-after';

/** Codes of statuses. */
export type StatusCodes = Readonly<Partial<Record<number, SyncErrorCode>>>;

/** What most statuses mean, whatever was asked. */
const CODES: StatusCodes = {
  302: 'sync-redirect',
  401: 'sync-auth',
  403: 'sync-forbidden',
  407: 'sync-auth',
  408: 'sync-timeout',
  413: 'sync-too-large',
  423: 'sync-locked',
  425: 'sync-rate',
  429: 'sync-rate',
  504: 'sync-timeout',
  507: 'sync-quota',
};

/** Where and when an answer was given. */
export interface AnswerContext {
  readonly host: string;
  readonly now: () => number;
}

/** The error that a status stands for. `codes` holds what is particular to the request. */
export function statusError(answer: RemoteAnswer, context: AnswerContext, codes: StatusCodes = {}): ClipperError {
  const { status, headers } = answer;
  const waitMs = retryAfterMs(headers.get('Retry-After'), context.now());
  return codedError(codes[status] ?? codeOf(status, waitMs), status, { host: context.host, waitMs });
}

/** The error of a code that a remote's answer has led to. */
export function codedError(
  code: SyncErrorCode,
  status: number,
  { host, waitMs }: { readonly host: string; readonly waitMs: number | null },
): ClipperError {
  const details: ErrorDetails = { host, status, ...(waitMs === null ? {} : { retryAfterMs: waitMs }) };
  return new ClipperError(code, `${host} answered ${status}`, { details });
}

function codeOf(status: number, waitMs: number | null): SyncErrorCode {
  if (status === 503 && waitMs !== null) return 'sync-rate';
  const redirects = status >= 300 && status < 400;
  return CODES[redirects ? 302 : status] ?? (status >= 500 ? 'sync-server' : 'sync-refused');
}
