import { setImmediate } from 'node:timers/promises';

/** Lets the documents go that were read since the last call: jsdom holds them until the loop of events has turned. */
export const documentsGone = (): Promise<void> => setImmediate();
