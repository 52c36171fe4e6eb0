import { interfaceLanguage, t } from '../platform/i18n';

/** Making a formatter takes as long as a hundred uses of it: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day or a moment in the user's language: a plain date as that day, a moment in the user's own time zone. */
export function formatDay(iso: string): string {
  const plainDate = iso.length === 10;
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', ...(plainDate ? { timeZone: 'UTC' } : {}) };
  return format(iso, options);
}

/** A moment with its time of day; a plain date has none. */
export function formatMoment(iso: string): string {
  if (iso.length === 10) return formatDay(iso);
  return format(iso, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A moment that may be recent: only the time of day if it is today, only the day if it is not. */
export function formatRecent(iso: string, now: Date = new Date()): string {
  const moment = new Date(iso);
  if (moment.toDateString() !== now.toDateString()) return formatDay(iso);
  return format(iso, { timeStyle: 'short' });
}

/** Units of time with their seconds, the longest first. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long a moment is ago, as people say it; what is less than a minute ago, or still to come, is now. */
export function formatAgo(iso: string, now: Date): string {
  const seconds = Math.max((now.getTime() - Date.parse(iso)) / 1000, 0);
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? ['second', Number.POSITIVE_INFINITY];
  const numeric = unit === 'second' ? 'auto' : 'always';
  const formatter = new Intl.RelativeTimeFormat(interfaceLanguage(), { numeric });
  return formatter.format(-Math.floor(seconds / length), unit);
}

/** A count with the digits and separators of the user's language. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat(interfaceLanguage()).format(count);
}

/** The units of sizes, as `Intl` calls them, each a thousand times the one before. */
const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size, as people say it. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), SIZES.length - 1);
  const unit = SIZES[power] ?? 'byte';
  // The short form of bytes knows no plural.
  const unitDisplay = power === 0 ? 'long' : 'short';
  const options = { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(interfaceLanguage(), options).format(bytes / 1000 ** power);
}

/** A length in words, as people say it. */
export function formatWords(count: number): string {
  return t('words', count, [formatNumber(count)]);
}

/** A time that is none is shown as it stands: one bad clip must not keep the others from being shown. */
function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const key = JSON.stringify([interfaceLanguage(), options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(interfaceLanguage(), options);
  formatters.set(key, formatter);
  return formatter.format(moment);
}
