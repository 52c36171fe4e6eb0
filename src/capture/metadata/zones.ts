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
 * The time of a day that a text names with its zone, such as `8 Nov 2023, 3:23 pm CET`, as ISO 8601 UTC; null for a
 * time without zone, or none.
 */
export function zonedTime(day: string, text: string): string | null {
  for (const [, hour, minute, second = '0', half, name, offset] of text.matchAll(TIME)) {
    if (!name && !offset) continue;
    const hours = hoursOf(Number(hour), half) - (HOURS.get(name ?? '') ?? 0) - offsetHours(offset);
    if (Number(hour) > 24 || Number(minute) > 59) continue;
    const time = Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1_000;
    return new Date(time).toISOString();
  }
  return null;
}

function hoursOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetHours(offset: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60);
}
