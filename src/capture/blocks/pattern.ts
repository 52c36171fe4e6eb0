import type { Block, Box } from './box';

/** How a block is made: the tags and classes of its box and of the one around. */
export function patternOf({ box }: Pick<Block, 'box'>): string {
  return `${nameOf(box)} < ${box.parent ? nameOf(box.parent) : ''}`;
}

function nameOf({ element }: Box): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
