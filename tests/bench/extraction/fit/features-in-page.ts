import { readRows } from '../../../../src/capture/blocks/judge';
import { FEATURES } from '../../../../src/capture/blocks/features/features';
import { openDraft } from '../../../../src/capture/open-draft';
import { STEPS, takeSteps } from '../../../../src/capture/steps';

/** The blocks of a page with all that is known of them when they are judged. */
export interface PageFeatures {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** Of the text of each block, in Latin letters. */
  readonly weights: readonly number[];
  /** Null for a block that is not judged. */
  readonly rows: readonly (readonly number[] | null)[];
}

/** Reads the features of the page that is open as the capture does, up to where it judges. */
export function readFeatures(): PageFeatures {
  const judging = STEPS.findIndex(({ name }) => name === 'judge');
  const { draft } = takeSteps(openDraft(document), STEPS.slice(0, judging));
  return {
    names: Object.keys(FEATURES),
    texts: draft.page.blocks.map(({ text }) => text),
    weights: draft.page.blocks.map(({ weight }) => weight),
    rows: readRows(draft, Object.values(FEATURES)),
  };
}

Object.assign(globalThis, { readFeatures });
