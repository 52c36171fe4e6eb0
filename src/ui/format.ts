import { interfaceLanguage } from '../platform/i18n';

/** A day or a moment in the user's language: a plain date as that day, a moment in the user's own time zone. */
export function formatDay(iso: string): string {
  const plainDate = iso.length === 10;
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', ...(plainDate ? { timeZone: 'UTC' } : {}) };
  return new Intl.DateTimeFormat(interfaceLanguage(), options).format(new Date(iso));
}

/** A moment with its time of day; a plain date has none. */
export function formatMoment(iso: string): string {
  if (iso.length === 10) return formatDay(iso);
  return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

/** A moment that may be recent: only the time of day if it is today, only the day if it is not. */
export function formatRecent(iso: string, now: Date = new Date()): string {
  const moment = new Date(iso);
  if (moment.toDateString() !== now.toDateString()) return formatDay(iso);
  return new Intl.DateTimeFormat(interfaceLanguage(), { timeStyle: 'short' }).format(moment);
}

/** A count with the digits and separators of the user's language. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat(interfaceLanguage()).format(count);
}
