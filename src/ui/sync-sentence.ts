import { ClipperError, type ErrorCode } from '../clip/errors';
import { errorSentence, t } from '../platform/i18n';
import { SYNC_ERROR_CLASSES, type SyncErrorClass } from '../sync/error-classes';
import type { AboutBrowser } from '../sync/files/about-browser';
import type { LastSync, SyncAccount, SyncProblem } from '../sync/sync-account';
import { formatNumber } from './format';

/** As long as that it may be a cable, a train, a night: after it, somebody should know. */
const MANY_FAILURES = 5;

/** Which browser it is and on what system; '' when it is not known. */
export function systemSentence({ browser, platform }: Omit<AboutBrowser, 'name'>): string {
  return browser && platform ? t('sync.browserOn', [browser, platform]) : browser || platform;
}

/** What is wrong, as a sentence. */
export function problemSentence({ code, message, details }: SyncProblem): string {
  return errorSentence(code ? new ClipperError(code, message, { details }) : new Error(message));
}

/** What is lastingly wrong with files on a remote, as a sentence. */
export function faultSentence({ code, count }: LastSync['faults'][number]): string {
  return t('sync.fault', count, [formatNumber(count), errorSentence(new ClipperError(code, ''))]);
}

/** What of it all somebody should know who does not look at sync; '' while all is well, or passes. */
export function noticeOf({ isPaused, health: { problem, failures, last } }: SyncAccount): string {
  if (problem && !isPaused && isWorthAWord(problem, failures)) return problemSentence(problem);
  const [fault] = last?.faults ?? [];
  return fault ? faultSentence(fault) : '';
}

function isWorthAWord({ code }: SyncProblem, failures: number): boolean {
  const classes: Readonly<Partial<Record<ErrorCode, SyncErrorClass>>> = SYNC_ERROR_CLASSES;
  const kind = (code && classes[code]) ?? 'transient';
  if (kind === 'transient') return failures >= MANY_FAILURES && code !== 'sync-offline';
  return true;
}
