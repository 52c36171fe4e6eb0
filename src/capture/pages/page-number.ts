import { LIMITS } from '../../clip/limits';
import { canonicalUrl } from '../../clip/canonical-url';

/** An address taken apart at its page number. */
export interface Numbered {
  readonly number: number;
  /** The address without the number: by most sites' rules, that of the first page. */
  readonly stem: string;
  /** The address of another page. */
  readonly at: (number: number) => string;
}

/** Where an address may have its page number: what stands before it, the word for it, the number, what follows. */
export interface Place {
  readonly pattern: RegExp;
  /** Whether such numbers often count something else: then only a link that shows the same number is believed. */
  readonly isDoubtful?: true;
}

const WORD = 'p|pg|page|pagina|p[aá]gina|seite|sida|side|strona|strana|stranica|sayfa|halaman|trang|sivu';
const QUERY = `${WORD}|pn|pno|num|paged|page_?(?:no|num|number|index|wanted)|article_?page|cur(?:r(?:ent)?)?_?page`;
const END = '(\\/?(?:\\.[a-z]+)?(?:\\?.*)?)$';

/** The first at which an article's links lead to other pages of it is taken. */
export const PLACES: readonly Place[] = [
  { pattern: new RegExp(`^([^?]*\\?(?:.*&)?)((?:${QUERY})=)(\\d{1,3})((?:&.*)?)$`, 'i') },
  { pattern: new RegExp(`^([^?]*)(\\/(?:${WORD})[/_-]?)(\\d{1,3})${END}`, 'i') },
  { pattern: new RegExp(`^([^?]*[^/?])([_,]|[-_,.](?:${WORD})[-_]?)(\\d{1,3})${END}`, 'i') },
  // Behind a slug or a long number alone: short numbers before it make a date of it.
  { pattern: new RegExp(`^([^?]*\\/(?:\\d{5,}|[^/?]*\\p{L}[^/?]*))(\\/)(\\d{1,3})${END}`, 'iu') },
  { pattern: new RegExp(`^([^?]*(?:[^/?\\d-]|\\d{5}))(-)(\\d{1,3})${END}`, 'i'), isDoubtful: true },
];

/** Takes an address apart; null when it has no page number in this place. */
export function numberAt({ pattern }: Place, href: string): Numbered | null {
  const [, before = '', word = '', digits = '', after = ''] = pattern.exec(canonicalUrl(href)) ?? [];
  const number = Number(digits);
  if (!digits || number > LIMITS.pages) return null;
  const stem = (before + after).replace(/[?&]&/, (both) => both.charAt(0)).replace(/[?&]$/, '');
  return { number, stem, at: (other) => before + word + other + after };
}

/** By what two addresses are known to be of one page, whatever way of writing it. */
export function keyOf(href: string): string {
  return canonicalUrl(href).replace(/\/(?:index)?(?:\.[a-z]+)?(?=\?|$)/i, '');
}

/** The zeros of the scripts that write numbers with digits of their own. */
const ZEROS = Array.from('0٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０', (zero) => zero.codePointAt(0) ?? 0);

/** The whole numbers in a text, in digits of any script. */
export function numbersIn(text: string): number[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(Array.from(digits, valueOf).join('')));
}

function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  return code - (ZEROS.findLast((zero) => zero <= code) ?? code);
}
