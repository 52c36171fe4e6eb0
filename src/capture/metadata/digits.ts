/** The zeros of the scripts that newspapers write numbers in; the other digits follow them. */
const ZEROS = Array.from('٠۰०০੦૦୦௦౦೦൦๐໐၀០', (zero) => zero.codePointAt(0) ?? 0);
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** A text with the digits of all scripts as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
