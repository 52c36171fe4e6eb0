import type { Image, Text } from '../mdast';

/** What stands around a text, or what a description is of. */
export interface Around {
  readonly node: Text | Image;
  /** The type of the node before it in the line. */
  readonly previous: string | undefined;
}

interface Correction {
  readonly reason: string;
  /** What the text has if there is anything to correct. */
  readonly sign: string;
  readonly applies: (around: Around) => boolean;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** Corrections to the library's escapes, in this order. */
export const CORRECTIONS: readonly Correction[] = [
  {
    reason: 'AT&T needs no escape: only &name; and &#1; are character references',
    sign: String.raw`\&`,
    applies: () => true,
    pattern: /(?<!\\)((?:\\\\)*)\\&(?!#?\w{1,32};)/g,
    replacement: '$1&',
  },
  {
    reason: 'two dollar signs in a block are read as a formula',
    sign: '$',
    applies: ({ node }) => node.data?.escapeDollars === true,
    pattern: /\$/g,
    replacement: String.raw`\$$`,
  },
  {
    reason: 'a colon after a footnote reference makes it the footnote',
    sign: ':',
    applies: ({ previous }) => previous === 'footnoteReference',
    pattern: /^:/,
    replacement: String.raw`\:`,
  },
];

/** The escaped text with the corrections that apply to it. */
export function corrected(escaped: string, around: Around): string {
  let written = escaped;
  for (const { sign, applies, pattern, replacement } of CORRECTIONS) {
    if (written.includes(sign) && applies(around)) written = written.replace(pattern, replacement);
  }
  return written;
}
