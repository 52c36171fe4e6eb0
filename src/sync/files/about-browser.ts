/** What a browser says of itself in the files it writes, for people to know it by. */
export interface AboutBrowser {
  /** Such as `Firefox`; '' when it is not known. */
  readonly browser: string;
  /** Such as `Linux`; '' when it is not known. */
  readonly platform: string;
  /** What the person calls it; '' for nothing. */
  readonly name: string;
}

/** Nobody calls a browser by more characters. */
export const LONGEST_NAME = 40;

/** What would be shown as no character, or would change how others are: ends of lines, and of directions of writing. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What there is of it in something that was read: each a short line of plain text, as hostile as any. */
export function readAbout(read: Readonly<Partial<Record<keyof AboutBrowser, unknown>>>): AboutBrowser {
  return { browser: line(read.browser), platform: line(read.platform), name: line(read.name) };
}

function line(value: unknown): string {
  if (typeof value !== 'string') return '';
  const seen = value.slice(0, LONGEST_NAME * 4).replace(UNSEEN, '');
  return Array.from(seen).slice(0, LONGEST_NAME).join('').trim();
}
