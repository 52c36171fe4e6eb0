/** Text without breaks of lines, and without blanks at its ends. */
export const inOneLine = (text: string): string => text.replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ').trim();
