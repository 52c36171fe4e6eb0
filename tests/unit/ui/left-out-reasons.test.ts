import { describe, expect, test } from 'vitest';
import type { Change } from '@/src/clip/article';
import { FEATURES } from '@/src/capture/blocks/features/features';
import { reasonOf } from '@/src/capture/blocks/reasons';
import { STEPS } from '@/src/capture/steps';
import { PUT_BACK, TAKEN_OUT } from '@/src/ui/left-out-reasons';

/**
 * What is told of a step by its name. What Readability, the judge, other stories and what is certain leave out is told by
 * a reason, a lead is at the head of the article, and a lead image is no text.
 */
const TOLD: Readonly<Record<string, readonly Change['action'][]>> = {
  readability: [],
  judge: ['restored'],
  tables: ['removed', 'restored'],
  'site-rule': ['removed', 'restored'],
  lead: ['removed'],
  stories: [],
  certain: [],
  embeds: ['restored'],
  title: ['removed'],
  'lead-image': [],
};

/** What speaks against a block, of all that may; the judge's reasons for what it does not judge; a person's. */
const REASONS = [...Object.keys(FEATURES).map((feature) => reasonOf([[feature, -1]])), 'caption', 'navigation', 'hand'];
/** The reasons in the table of what is never an article's. */
const NEVER = 'navigation share wall newsletter advertisement related promotion links dateline'.split(' ');

const toldOf = (action: Change['action']) =>
  STEPS.map(({ name }) => name).filter((name) => TOLD[name]?.includes(action));
const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();

describe('there is a sentence, and no other, for', () => {
  test.each([
    ['whatever takes a part out', TAKEN_OUT, [...toldOf('removed'), ...REASONS, ...NEVER]],
    ['whatever puts a part back', PUT_BACK, toldOf('restored')],
  ])('%s', (_, table, names) => {
    expect(sorted(Object.keys(table))).toEqual(sorted(names));
  });
});

test('of every step it is known what is told of it', () => {
  expect(Object.keys(TOLD)).toEqual(STEPS.map(({ name }) => name));
});
