import { asciiDigits } from './digits';
import { monthNumber } from './months';
import { minutesAhead, momentAt, zonedTime } from './zones';

/** How to read dates whose order of day and month their digits do not tell. */
export interface DateOptions {
  /** Month before day, as in the United States. */
  readonly monthFirst?: boolean;
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | number | null | undefined;
  readonly day: string | undefined;
}

/** The years before the first of an era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

type Format = readonly [pattern: RegExp, read: (match: RegExpExecArray, options: DateOptions) => string | null];

/** Formats by which a date is known, the surest first. Each gives a time with zone, a day, or null. */
const FORMATS: readonly Format[] = [
  [
    /(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T ]|\s+-\s+)(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,:]\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?/i,
    isoTime,
  ],
  [/\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d\d(?::\d\d)? (?:GMT|UTC?|Z|[+-]\d{4}|[ECMP][SD]T)/, ([text]) => zoned(text)],
  [/[A-Z][a-z]{2} \d{1,2} \d{1,2}:\d\d:\d\d (?:GMT|UTC|[+-]\d{4}) \d{4}/, ([text]) => zoned(text)],
  [/^(1[0-9]{9})(\d{3})?$/, ([, seconds]) => new Date(Number(seconds) * 1000).toISOString()],
  [/^(\d{4})(\d\d)(\d\d)(?:T?\d{2,6}Z?)?$/, ([, year, month, day]) => date({ year, month, day })],
  [/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/, ([, year, month, day]) => date({ year, month, day })],
  [
    /(令和|平成|民國|民国)\s*(\d{1,3}|元)年\s*(\d{1,2})月\s*(\d{1,2})/,
    ([, era = '', year, month, day]) => date({ year: String((ERAS[era] ?? 0) + (Number(year) || 1)), month, day }),
  ],
  [/(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})/iu, ([, day, month, year]) => date({ year, month, day })],
  [/(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, ([, year, month, day]) => date({ year, month, day })],
  [
    /(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|\.)?[,\s-]*(?:de |of |di |d’|d')?([\p{L}\p{M}][\p{L}\p{M}.]{1,14}),?[\s-]*(?:de |del |พ\.ศ\. )?(\d{4})/iu,
    ([, day, name, year]) => date({ year, month: monthNumber(name ?? ''), day }),
  ],
  [
    /([\p{L}\p{M}]{3,15})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d\d(?::\d\d)?\s+)?(?:[A-Z]{3,4}\s+)?(\d{4})/iu,
    ([, name, day, year]) => date({ year, month: monthNumber(name ?? ''), day }),
  ],
  [
    /(\d{4})(?:\.| m\.)?\s+([\p{L}\p{M}]{3,15})\.?\s+(\d{1,2})\b/u,
    ([, year, name, day]) => date({ year, month: monthNumber(name ?? ''), day }),
  ],
  [
    /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)/,
    ([, a, b, year]) => date({ year, month: b, day: a }) ?? date({ year, month: a, day: b }),
  ],
  [
    /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/,
    ([, a, b, year], { monthFirst = false }) => {
      const [dayFirst, monthThenDay] = [date({ year, month: b, day: a }), date({ year, month: a, day: b })];
      return monthFirst ? (monthThenDay ?? dayFirst) : (dayFirst ?? monthThenDay);
    },
  ],
];

/**
 * The time or day that a text names, in any of the formats newspapers use; null when it names none.
 *
 * A time with a zone is ISO 8601 as `momentAt` has it, anything less a day: a time without its zone is no time.
 */
export function readDate(text: string, options: DateOptions = {}): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200E\u200F]+/g, ' ')
    .replace(/(تشرين|كانون) (?=ال)/g, '$1')
    .trim();
  const start = asciiDigits(plain.slice(0, 400));
  for (const [pattern, read] of FORMATS) {
    const match = pattern.exec(start);
    const found = match && read(match, options);
    if (found) return found.includes('T') ? found : (zonedTime(found, start) ?? found);
  }
  return null;
}

function isoTime([, year, month, day, hour, minute, second = '00', zone]: RegExpExecArray): string | null {
  const plain = date({ year, month, day });
  if (!plain || !hour || !zone) return plain;
  const ahead = minutesAhead(zone);
  const time = Date.parse(`${plain}T${hour.padStart(2, '0')}:${minute}:${second}Z`);
  return Number.isNaN(time) ? plain : momentAt(time - ahead * 60_000, ahead);
}

/** A time in one of the formats that the language reads by itself. */
function zoned(text: string): string | null {
  const [zone = ''] = /[+-]\d{4}\b|\b[ECMP][SD]T\b/.exec(text) ?? [];
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : momentAt(time, minutesAhead(zone));
}

function date({ year, month, day }: Parts): string | null {
  const [y, m, d] = [fullYear(Number(year)), Number(month), Number(day)];
  const time = new Date(Date.UTC(y, m - 1, d));
  const isReal = y >= 1800 && y <= 2100 && time.getUTCMonth() === m - 1 && time.getUTCDate() === d && m > 0;
  return isReal ? time.toISOString().slice(0, 10) : null;
}

/** A year of our era: of one of the Buddhist era, as in Thailand, and of two digits alone. */
function fullYear(year: number): number {
  if (year >= 2400 && year < 2700) return year - 543;
  return year < 100 ? year + 2000 : year;
}
