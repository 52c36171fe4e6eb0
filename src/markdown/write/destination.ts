/** What would end a link's address, or be read as an escape. */
const UNSAFE = /[\p{Cc} <>\\|]/gu;

/**
 * An address as the destination of a link, without backslashes and angle brackets.
 *
 * Parentheses stay when they are balanced, as in Wikipedia's addresses.
 */
export function destination(url: string): string {
  const written = url
    .replace(UNSAFE, percent)
    .replace(isBalanced(url) ? /(?!)/g : /[()]/g, percent)
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return written || '<>';
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

function isBalanced(url: string): boolean {
  let depth = 0;
  for (const [parenthesis] of url.matchAll(/[()]/g)) {
    depth += parenthesis === '(' ? 1 : -1;
    if (depth < 0) return false;
  }
  // CommonMark's readers stop counting at some depth.
  return depth === 0 && !/(?:\([^)]*){8}/.test(url);
}
