import { comparable } from '../text';
import type { Block } from './box';

const KEYS = new WeakMap<Block, string>();

/** By what the text of a block is known again; made once. */
export function keyOf(block: Block): string {
  let key = KEYS.get(block);
  if (key === undefined) {
    key = comparable(block.text);
    KEYS.set(block, key);
  }
  return key;
}
