import type { ByteRange } from '../remote';
import type { RemoteAnswer } from './request';
import { type AnswerContext, codedError, type StatusCodes, statusError } from './status-error';

/** What remotes answer about a file that is not there. */
export const GONE: readonly number[] = [404, 410];

/**
 * The bytes that an answer to a GET holds; null when the file is not there.
 *
 * @throws ClipperError of the answer's status, and `sync-answer-too-long`.
 */
export function fileFrom(
  answer: RemoteAnswer,
  range: ByteRange | undefined,
  context: AnswerContext & { readonly codes?: StatusCodes },
): Uint8Array<ArrayBuffer> | null {
  const { status, bytes, isWhole } = answer;
  if (GONE.includes(status)) return null;
  // The file ends before the range begins.
  if (status === 416 && range) return new Uint8Array(0);
  if (status !== 200 && status !== 206) throw statusError(answer, context, context.codes);
  if (!isWhole) throw codedError('sync-answer-too-long', status, { host: context.host, waitMs: null });
  if (!range) return bytes;
  // Some send all of the file, more than the range, or what there is near it.
  const from = status === 206 ? (firstByte(answer) ?? range.start) : 0;
  return from > range.start ? new Uint8Array(0) : bytes.slice(range.start - from, range.end - from);
}

function firstByte({ headers }: RemoteAnswer): number | null {
  const [, first] = /^bytes (\d{1,15})-/.exec(headers.get('Content-Range') ?? '') ?? [];
  return first === undefined ? null : Number(first);
}
