import type { Construct } from '../walk';

/** A line across the page. */
export const rule: Construct = (_, walk) => walk.blocks([{ type: 'thematicBreak' }]);
