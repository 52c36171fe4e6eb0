import type { ClipperError } from '../../clip/errors';
import type { SyncErrorCode } from '../error-classes';
import type { RemoteAnswer } from './request';
import { retryAfterMs } from './retry-after';
import { type AnswerContext, codedError, statusError } from './status-error';

/** What is meant by the codes of S3, where its statuses are not plain: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and those of MinIO, Ceph and Garage. */
const CODES: Readonly<Record<string, SyncErrorCode>> = {
  AccessDenied: 'sync-forbidden',
  AccountProblem: 'sync-forbidden',
  AllAccessDisabled: 'sync-forbidden',
  AuthorizationHeaderMalformed: 'sync-no-bucket',
  BadDigest: 'sync-server',
  EntityTooLarge: 'sync-too-large',
  ExpiredToken: 'sync-auth',
  IncompleteBody: 'sync-server',
  InvalidAccessKeyId: 'sync-auth',
  InvalidBucketName: 'sync-no-bucket',
  InvalidToken: 'sync-auth',
  NoSuchBucket: 'sync-no-bucket',
  NotSignedUp: 'sync-auth',
  OperationAborted: 'sync-locked',
  PermanentRedirect: 'sync-redirect',
  QuotaExceeded: 'sync-quota',
  RequestTimeTooSkewed: 'sync-clock',
  RequestTimeout: 'sync-timeout',
  SignatureDoesNotMatch: 'sync-auth',
  SlowDown: 'sync-rate',
  SlowDownRead: 'sync-rate',
  SlowDownWrite: 'sync-rate',
  StorageFull: 'sync-quota',
  StorageLimitExceeded: 'sync-quota',
  TooManyRequests: 'sync-rate',
  XAmzContentSHA256Mismatch: 'sync-server',
  XMinioStorageFull: 'sync-quota',
};

/** The code that an answer of S3 names; empty when it names none. */
export function s3Code({ bytes }: RemoteAnswer): string {
  // Not read as XML: some servers write entities of HTML into the message beside it.
  const [, code = ''] = /<Error\b[^]*?<Code>\s*(\w+)\s*<\/Code>/.exec(new TextDecoder().decode(bytes)) ?? [];
  return code;
}

/** The error that an answer of S3 stands for: by the code that it names, else by its status. */
export function s3Error(answer: RemoteAnswer, context: AnswerContext): ClipperError {
  const named = s3Code(answer);
  const code = Object.hasOwn(CODES, named) ? CODES[named] : undefined;
  // What is no S3 knows nothing of the methods and addresses of one.
  if (!code) return statusError(answer, context, named ? {} : { 404: 'sync-wrong-address', 405: 'sync-wrong-address' });
  const waitMs = retryAfterMs(answer.headers.get('Retry-After'), context.now());
  return codedError(code, answer.status, { host: context.host, waitMs });
}
