import type { Box } from './box';
import { type Marks, NO_MARKS, union } from './marks';

/** A box with more of the article, or of the page's prose, says by its name nothing of one block in it. */
const MAX_SHARE = 0.6;

/** What is known of a box by its share of the page, and by what it is in. */
export interface BoxFacts {
  /** Weight of the prose that Readability keeps in the box, as a share of all it keeps. */
  readonly core: number;
  /** Of the box, or of the one around that holds nothing else. */
  readonly own: Marks;
  /** Of the box and the small boxes around it. */
  readonly around: Marks;
  /** How many levels up a box has so much of the core, or of the page's prose; infinite where none has. */
  readonly levels: Readonly<Record<'anyCore' | 'halfCore' | 'allCore' | 'halfProse' | 'mostProse', number>>;
}

const ENOUGH: Readonly<Record<keyof BoxFacts['levels'], (core: number, prose: number) => boolean>> = {
  anyCore: (core) => core >= 0.02,
  halfCore: (core) => core >= 0.5,
  allCore: (core) => core >= 0.9,
  halfProse: (_, prose) => prose >= 0.5,
  mostProse: (_, prose) => prose >= 0.8,
};

/** Reads what is known of boxes, each once. `coreOf` gives the share of the core in a box. */
export function boxReader(root: Box, coreOf: (box: Box) => number): (box: Box) => BoxFacts {
  const known = new Map<Box, BoxFacts>();
  const read = (box: Box): BoxFacts => known.get(box) ?? learn(box);
  function learn(box: Box): BoxFacts {
    const outer = box.parent && read(box.parent);
    const core = coreOf(box);
    const prose = root.prose > 0 ? box.prose / root.prose : 1;
    const isSmall = core <= MAX_SHARE && box.prose <= MAX_SHARE * root.prose;
    const levelOf = (name: keyof BoxFacts['levels']) =>
      ENOUGH[name](core, prose) ? 0 : (outer?.levels[name] ?? Infinity) + 1;
    const facts: BoxFacts = {
      core,
      own: box.parent && box.parent.blocks === box.blocks ? union(box.own, box.parent.own) : box.own,
      around: isSmall ? union(box.own, outer?.around ?? NO_MARKS) : NO_MARKS,
      levels: {
        anyCore: levelOf('anyCore'),
        halfCore: levelOf('halfCore'),
        allCore: levelOf('allCore'),
        halfProse: levelOf('halfProse'),
        mostProse: levelOf('mostProse'),
      },
    };
    known.set(box, facts);
    return facts;
  }
  return read;
}
