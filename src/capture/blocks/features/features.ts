import { NAMED } from './named';
import { PLACE } from './place';
import { READABLE } from './readable';
import { SAID } from './said';
import { TEXT } from './text';
import type { Features } from './view';

/** All that speaks for or against a block. How much each counts is in `weights`. */
export const FEATURES: Features = { ...TEXT, ...SAID, ...READABLE, ...PLACE, ...NAMED };
