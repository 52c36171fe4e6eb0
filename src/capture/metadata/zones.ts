import { listed } from '../listed';

/** Zones by their names in newspapers, as hours from UTC. Names that more than one zone goes by are left out. */
const HOURS = new Map(
  listed`
    UTC 0; GMT 0; WET 0; BST 1; WEST 1; CET 1; MEZ 1; WAT 1; CEST 2; MESZ 2; CAT 2; SAST 2; EET 2; EEST 3; EAT 3; MSK 3
    МСК 3; мск 3; TRT 3; GST 4; PKT 5; NPT 5.75; WIB 7; ICT 7; WITA 8; SGT 8; HKT 8; MYT 8; AWST 8; JST 9; KST 9; WIT 9
    ACST 9.5; AEST 10; AEDT 11; NZST 12; NZDT 13; BRT -3; ADT -3; AST -4; EDT -4; EST -5; CDT -5; CST -6; MDT -6; MST -7
    PDT -7; PST -8; AKST -9; HST -10
  `.map((entry) => [entry.split(' ')[0] ?? '', Number(entry.split(' ')[1])] as const),
);
const TIME = new RegExp(
  String.raw`(?<![\d:])(\d{1,2})[:.h](\d\d)(?::(\d\d))?\s*(?:([AaPp])\.?[Mm]\.?)?\s*(?:Uhr )?\(?(?:(${[...HOURS.keys()].join('|')})(?!\p{L})\s*)?([+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)?(?!\d)`,
  'gu',
);

/**
 * The time of a day that a text names with its zone, such as `8 Nov 2023, 3:23 pm CET`, as `momentAt`; null for a time
 * without zone, or none.
 */
export function zonedTime(day: string, text: string): string | null {
  for (const [, hour, minute, second = '0', half, name, offset] of text.matchAll(TIME)) {
    if ((!name && !offset) || Number(hour) > 24 || Number(minute) > 59) continue;
    const seconds = (hoursOf(Number(hour), half) * 60 + Number(minute)) * 60 + Number(second);
    const ahead = minutesAhead(name ?? '') + minutesAhead(offset ?? '');
    return momentAt(Date.parse(`${day}T00:00:00Z`) + seconds * 1_000 - ahead * 60_000, ahead);
  }
  return null;
}

/**
 * A moment as ISO 8601: in UTC, or by the clock of its zone where that is at another day. The day that is written is the
 * one that the page shows.
 */
export function momentAt(timeMs: number, minutes: number): string {
  const [utc, local] = [timeMs, timeMs + minutes * 60_000].map((ms) => new Date(ms).toISOString()) as [string, string];
  if (local.slice(0, 10) === utc.slice(0, 10)) return utc;
  const parts = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return local.replace(
    'Z',
    `${minutes < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`,
  );
}

/** How many minutes a zone, such as `+01:00`, `-5` or `EST`, is ahead of UTC; 0 for one that is not known. */
export function minutesAhead(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : (HOURS.get(zone) ?? 0) * 60;
}

function hoursOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
