import type { State } from './write';

/** What stands beside a text, up to the ends of its line. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

/** Characters, and pairs of them, that some dialect reads as more than text wherever they stand. */
const SPECIAL = /[\t\n\r#&*<@[\\\]^_`|~]|%%|==|[!=]$|[Ww]\.|[ps]:/;
/** The same, where a line begins or the end of something else is beside them. */
const SPECIAL_AT_START = /^[\s\d+\-.:()>=]/;
const OPEN_BEFORE = /[\n\r\]Wwps=]$/;

/**
 * Text with the library's escapes.
 *
 * The library tries all the escapes it has on each text, which took two thirds of the time; most texts need none, and
 * all others only those of characters that are in them.
 */
export function safeText(value: string, state: State, beside: Beside): string {
  if (isPlain(value, beside)) return value;
  const unsafe = state.unsafe.filter(({ character }) => value.includes(character));
  return { ...state, unsafe }.safe(value, beside);
}

function isPlain(value: string, { before, after }: Beside): boolean {
  if (SPECIAL.test(value) || (after === '\n' && value.endsWith(' '))) return false;
  return !OPEN_BEFORE.test(before) || !SPECIAL_AT_START.test(value);
}
