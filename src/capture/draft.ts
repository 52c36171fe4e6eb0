import type { Block } from './blocks/box';
import type { PageBlocks } from './blocks/read-blocks';
import type { FoundLeadImage } from './lead-image';
import type { Metadata } from './metadata/metadata';
import type { Sources } from './metadata/sources';

/** What is known of an article while it is being captured. */
export interface Draft {
  readonly sources: Sources;
  readonly metadata: Metadata;
  /** The page, cloned and shaped. */
  readonly copy: Document;
  readonly page: PageBlocks;
  /** The blocks that are taken for the article's. */
  readonly kept: ReadonlySet<Block>;
  /** What Readability takes for the article's. */
  readonly readable: ReadonlySet<Block>;
  /** Why a block is not taken, where a step has a better reason than its own name; null elsewhere. */
  readonly reasonFor: (block: Block) => string | null;
  /** The blocks that the page sets apart under its headline. */
  readonly lead: readonly Block[];
  readonly leadImage: FoundLeadImage | null;
}

/** A step of the capture: from what is known to what it finds. It changes nothing but the clone. */
export interface Step {
  readonly name: string;
  readonly run: (draft: Draft) => Partial<Draft>;
}
