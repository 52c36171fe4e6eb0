import { BREAK } from '../inline/atoms';
import type { Construct } from '../walk';

/** The end of a line inside a paragraph. */
export const lineBreak: Construct = (_, walk) => walk.inline(BREAK);
