import { plain } from '../value';
import { type Filter, ofText } from './filter';

/** What is written of a time by each sign of a form, as in Moment and Obsidian. */
const SIGNS: Readonly<Record<string, (time: Date, language: string) => string>> = {
  YYYY: (time) => time.toISOString().slice(0, 4),
  YY: (time) => time.toISOString().slice(2, 4),
  MMMM: (time, language) => named(time, language, { month: 'long' }),
  MMM: (time, language) => named(time, language, { month: 'short' }),
  MM: (time) => time.toISOString().slice(5, 7),
  M: (time) => String(time.getUTCMonth() + 1),
  DD: (time) => time.toISOString().slice(8, 10),
  D: (time) => String(time.getUTCDate()),
  dddd: (time, language) => named(time, language, { weekday: 'long' }),
  ddd: (time, language) => named(time, language, { weekday: 'short' }),
  HH: (time) => time.toISOString().slice(11, 13),
  H: (time) => String(time.getUTCHours()),
  mm: (time) => time.toISOString().slice(14, 16),
  ss: (time) => time.toISOString().slice(17, 19),
};
const SIGN = new RegExp(String.raw`\[([^\]]*)\]|${Object.keys(SIGNS).join('|')}`, 'g');

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/;
const ZONE = /[+-]\d\d:?\d\d$/;

/**
 * A time in the form of the argument, such as `D MMMM YYYY`; without one `YYYY-MM-DD`.
 *
 * By the clock by which it is written, mostly UTC; names of months and days in the language of the clip; what stands in
 * brackets as it is. What is no time stays as it is.
 */
export const date: Filter = ofText([0, 1], (text, [form = 'YYYY-MM-DD'], language) => {
  const time = new Date(ISO.test(text) ? text.replace(ZONE, 'Z') : Number.NaN);
  if (Number.isNaN(time.getTime())) return text;
  return plain(form).replace(SIGN, (sign, literal?: string) => literal ?? SIGNS[sign]?.(time, language) ?? sign);
});

/** Made once each: that takes far longer than to use them. */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 100;

function named(time: Date, language: string, form: Intl.DateTimeFormatOptions): string {
  const key = `${Object.entries(form).join()} ${language}`;
  const formatter =
    FORMATTERS.get(key) ?? new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC', calendar: 'gregory' });
  // What pages call their language has no end.
  if (FORMATTERS.size >= MOST_FORMATTERS) FORMATTERS.clear();
  FORMATTERS.set(key, formatter);
  return formatter.format(time);
}
