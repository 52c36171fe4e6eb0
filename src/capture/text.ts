/** A character that says as much as about two and a half Latin letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** White space that is more, or other, than one blank. */
const WIDE = /[\s\u200B]{2,}|[^\S ]|\u200B/g;

/** Text on one line, without blanks around it. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(WIDE, ' ').trim();
}

/** The text of an element on one line; '' for none. */
export function textOf(element: Element | null | undefined): string {
  return oneLine(element?.textContent);
}

/** Where all such characters are: most texts have none there, and this is sooner known. */
const MAYBE_DENSE = /[\u1100-\u11FF\u2E80-\uFFFF]/;

/** How much a text says, in Latin letters: a Chinese, Japanese or Korean character counts two and a half. */
export function weight(text: string): number {
  return text.length + (MAYBE_DENSE.test(text) ? 1.5 * (text.match(DENSE)?.length ?? 0) : 0);
}

/** Letters and digits alone, in lower case, single blanks between words: by which two texts are compared. */
export function comparable(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.join(' ') ?? '';
}
