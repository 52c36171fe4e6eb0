/**
 * Stands for `decode-named-character-reference` in the extension, see `wxt.config.ts`.
 *
 * The library's own build for browsers makes elements and sets `innerHTML` when it is loaded, which Trusted Types
 * forbid. It is asked for the labels of reference links alone, and none are written.
 */
export function decodeNamedCharacterReference(): false {
  return false;
}
